package vn.toasoan.submission.article;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** The address of a film: at hosts that schools use, over TLS, since readers of the site are sent there. */
final class VideoLink {

    private static final Set<String> HOSTS =
            Set.of("youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "vimeo.com", "player.vimeo.com");
    private static final int MAX = 300;

    private VideoLink() {}

    static boolean isGood(String address) {
        try {
            URI uri = URI.create(address);
            return address.length() <= MAX
                    && "https".equals(uri.getScheme())
                    && uri.getUserInfo() == null
                    && uri.getPort() == -1
                    && uri.getHost() != null
                    && HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
