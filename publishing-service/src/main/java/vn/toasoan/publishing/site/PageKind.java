package vn.toasoan.publishing.site;

/** The kinds of pages that the site has, and how the file of each ends. */
enum PageKind {
    ARTICLE("html"),
    /** Answers 410 in an article's place. */
    TOMBSTONE("html"),
    /** Answers 308 in the place of an article that moved. */
    MOVED("txt"),
    HOME("html"),
    SECTIONS("html"),
    SECTION("html"),
    AUTHOR("html"),
    TEAM("html"),
    MONTH("html"),
    MONTHS("html"),
    GALLERY("html"),
    ABOUT("html"),
    /** Of the whole site or of a section, as its path says; so are the other two. */
    FEED("atom"),
    FEED_RSS("rss"),
    FEED_JSON("json"),
    SITEMAP("xml"),
    SITEMAP_PAGES("xml"),
    SITEMAP_MONTH("xml"),
    NOT_FOUND("html"),
    ROBOTS("txt"),
    ICON("svg"),
    STYLESHEET("css");

    private final String extension;

    PageKind(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }
}
