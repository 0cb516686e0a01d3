package vn.toasoan.publishing.site;

/** The kinds of pages that the site has, and how the file of each ends. */
enum PageKind {
    ARTICLE("html"),
    HOME("html"),
    SECTIONS("html"),
    SECTION("html"),
    FEED("atom"),
    NOT_FOUND("html"),
    ROBOTS("txt"),
    STYLESHEET("css");

    private final String extension;

    PageKind(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }
}
