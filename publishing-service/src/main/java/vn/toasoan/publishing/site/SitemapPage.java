package vn.toasoan.publishing.site;

import java.util.List;

/**
 * Sitemap, or index of sitemaps, ready to print.
 *
 * @param index whether the addresses are those of sitemaps
 */
public record SitemapPage(boolean index, List<Url> urls) {

    /** @param lastmod null where nothing dates it */
    public record Url(String loc, String lastmod) {}
}
