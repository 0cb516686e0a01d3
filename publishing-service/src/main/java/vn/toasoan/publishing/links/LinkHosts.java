package vn.toasoan.publishing.links;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whether a page may link to an address. Known in memory: pages are rendered without the database. */
@ApplicationScoped
public class LinkHosts {

    private final Pool pool;
    private final List<String> suffixes;
    private volatile Set<String> allowed = Set.of();

    LinkHosts(Pool pool, @ConfigProperty(name = "toasoan.links.allowed-domains") List<String> suffixes) {
        this.pool = pool;
        this.suffixes = List.copyOf(suffixes);
    }

    /** Before the first page is rendered. */
    void start(@Observes @jakarta.annotation.Priority(1) StartupEvent event) {
        read().await().indefinitely();
    }

    /** Also what another replica was told. */
    @Scheduled(every = "${toasoan.links.read-every}")
    Uni<Void> read() {
        return pool.query("select host from link_host where state = 'ALLOWED'")
                .execute()
                .invoke(rows -> {
                    Set<String> hosts = new HashSet<>();
                    rows.forEach(row -> hosts.add(row.getString(0)));
                    allowed = Set.copyOf(hosts);
                })
                .replaceWithVoid();
    }

    /** Letters to an e-mail address lead to no host and may stay. */
    public boolean mayLinkTo(String address) {
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            return true;
        }
        String host = hostOf(address);
        return host != null
                && (allowed.contains(host)
                        || suffixes.stream().anyMatch(suffix -> host.equals(suffix) || host.endsWith("." + suffix)));
    }

    /** Null for what leads nowhere. */
    public static String hostOf(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? null : host.toLowerCase(java.util.Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
