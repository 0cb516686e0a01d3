package vn.toasoan.publishing.site;

import java.util.regex.Pattern;

/** The public addresses of the site. */
final class Paths {

    static final String HOME = "/";
    static final String SECTIONS = "/chuyen-muc";
    static final String FEED = "/feed.atom";
    static final String NOT_FOUND = "/404";
    static final String ROBOTS = "/robots.txt";

    private static final Pattern PAGE = Pattern.compile("/|(/[a-z0-9]+([.-][a-z0-9]+)*){1,2}");
    private static final Pattern PICTURE = Pattern.compile("/media/([0-9a-f]{64})\\.jpg");

    private Paths() {}

    static String section(String slug) {
        return SECTIONS + "/" + slug;
    }

    static String article(String slug) {
        return "/tin/" + slug;
    }

    static String stylesheet(String sha256) {
        return "/theme." + sha256.substring(0, 16) + ".css";
    }

    /** Whether the path can be that of a page: letters, digits, single dots and hyphens, at most two levels. */
    static boolean isPage(String path) {
        return path.length() <= 200 && PAGE.matcher(path).matches();
    }

    /** @return the hash in the address of a picture; null if it is none */
    static String picture(String path) {
        var match = PICTURE.matcher(path);
        return match.matches() ? match.group(1) : null;
    }
}
