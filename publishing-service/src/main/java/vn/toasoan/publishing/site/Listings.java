package vn.toasoan.publishing.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which lists show an article: those that are written again when it comes, changes or goes, and no others. */
final class Listings {

    private Listings() {}

    /** Kinds by path; as many as the article has authors and a dozen more, however large the site is. */
    static Map<String, PageKind> of(LiveArticle article) {
        String section = Paths.section(article.section().slug());
        Map<String, PageKind> lists = new LinkedHashMap<>();
        lists.put(Paths.HOME, PageKind.HOME);
        lists.put(section, PageKind.SECTION);
        lists.putAll(feeds(""));
        lists.putAll(feeds(section));
        article.authors().forEach(author -> lists.put(author.path(), PageKind.AUTHOR));
        lists.put(article.teamPath(), PageKind.TEAM);
        lists.put(Paths.month(article.month()), PageKind.MONTH);
        lists.put(Paths.MONTHS, PageKind.MONTHS);
        lists.put(Paths.GALLERY, PageKind.GALLERY);
        lists.put(Paths.sitemap(article.month()), PageKind.SITEMAP_MONTH);
        lists.put(Paths.SITEMAP, PageKind.SITEMAP);
        return lists;
    }

    /** @param base path of a section; empty for the whole site */
    static Map<String, PageKind> feeds(String base) {
        Map<String, PageKind> feeds = new LinkedHashMap<>();
        feeds.put(base + Paths.FEED, PageKind.FEED);
        feeds.put(base + Paths.FEED_RSS, PageKind.FEED_RSS);
        feeds.put(base + Paths.FEED_JSON, PageKind.FEED_JSON);
        return feeds;
    }
}
