package vn.toasoan.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a notice points: to the published page on the school's own site, else into the application. Nowhere else. */
@ApplicationScoped
public class Links {

    private final String app;
    private final String article;
    private final URI site;

    Links(
            @ConfigProperty(name = "toasoan.app.url") String app,
            @ConfigProperty(name = "toasoan.app.article-path") String article,
            @ConfigProperty(name = "toasoan.site.url") String site) {
        this.app = app;
        this.article = article;
        this.site = URI.create(site);
    }

    /** The page where a person chooses what they are told. */
    String settings() {
        return app + "/thong-bao";
    }

    String of(Item item) {
        String url = item.subject().url();
        if (url != null && isOurs(url)) {
            return url;
        }
        return item.articleId() == null ? app : app + article + item.articleId();
    }

    private boolean isOurs(String url) {
        try {
            URI address = new URI(url);
            return site.getScheme().equals(address.getScheme())
                    && site.getHost().equalsIgnoreCase(address.getHost())
                    && site.getPort() == address.getPort()
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
