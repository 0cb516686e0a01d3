package vn.toasoan.publishing.delivery;

import java.net.URI;

/** Addresses of pages on which an article was posted. */
final class PageAddress {

    private PageAddress() {}

    static boolean isOne(String url) {
        try {
            URI uri = url == null ? null : new URI(url);
            return uri != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }
}
