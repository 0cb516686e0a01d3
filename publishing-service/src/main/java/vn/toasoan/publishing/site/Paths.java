package vn.toasoan.publishing.site;

import java.util.regex.Pattern;

/** The public addresses of the site. */
final class Paths {

    static final String HOME = "/";
    static final String SECTIONS = "/chuyen-muc";
    static final String AUTHORS = "/tac-gia";
    static final String TEAMS = "/don-vi";
    static final String MONTHS = "/luu-tru";
    static final String GALLERY = "/thu-vien-anh";
    static final String ABOUT = "/gioi-thieu";
    static final String SEARCH = "/tim-kiem";
    static final String FEED = "/feed.atom";
    static final String FEED_RSS = "/feed.rss";
    static final String FEED_JSON = "/feed.json";
    static final String SITEMAP = "/sitemap.xml";
    static final String SITEMAP_PAGES = "/sitemap-trang.xml";
    static final String NOT_FOUND = "/404";
    static final String ICON = "/bieu-tuong.svg";
    static final String ROBOTS = "/robots.txt";

    private static final Pattern PAGE = Pattern.compile("/|(/[a-z0-9]+([.-][a-z0-9]+)*){1,3}");
    private static final Pattern PICTURE = Pattern.compile("/media/([0-9a-f]{64})\\.jpg");

    private Paths() {}

    static String section(String slug) {
        return SECTIONS + "/" + slug;
    }

    /** @param month such as {@code 2026-11} */
    static String month(String month) {
        return MONTHS + "/" + month;
    }

    static String sitemap(String month) {
        return "/sitemap-" + month + ".xml";
    }

    static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Slug of the section whose feed it is; null for a feed of the whole site. */
    static String sectionOfFeed(String path) {
        return path.startsWith(SECTIONS + "/") ? path.substring(SECTIONS.length() + 1, path.lastIndexOf('/')) : null;
    }

    static String monthOfSitemap(String path) {
        return path.substring("/sitemap-".length(), path.length() - ".xml".length());
    }

    static String article(String slug) {
        return "/tin/" + slug;
    }

    static String stylesheet(String sha256) {
        return "/theme." + sha256.substring(0, 16) + ".css";
    }

    /** Whether the path can be that of a page: letters, digits, single dots and hyphens, at most three levels. */
    static boolean isPage(String path) {
        return path.length() <= 200 && PAGE.matcher(path).matches();
    }

    /** @return the hash in the address of a picture; null if it is none */
    static String picture(String path) {
        var match = PICTURE.matcher(path);
        return match.matches() ? match.group(1) : null;
    }
}
