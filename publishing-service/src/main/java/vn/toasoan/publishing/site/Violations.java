package vn.toasoan.publishing.site;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;

/** Remembers what the verifier found, tells of it once, and tells again when it is right. */
@ApplicationScoped
class Violations {

    static final String TOPIC = "publishing.site.v1";

    private static final Logger LOG = Logger.getLogger(Violations.class);
    private static final String FOUND = """
            insert into site_violation (id, path, kind, expected, found, client, article_id, detected_at)
            values (:id, :path, :kind, cast(:expected as text), cast(:found as text), cast(:client as text),
              cast(:article as uuid), :at)
            on conflict (path, kind) where healed_at is null do nothing
            """;
    private static final String HEALED = """
            update site_violation set healed_at = :at where path = :path and healed_at is null
            returning id, article_id, detected_at
            """;

    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry metrics;

    Violations(Outbox outbox, Clock clock, MeterRegistry metrics) {
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Told once for as long as it stands. */
    @WithTransaction
    Uni<Void> found(String path, Violation.Kind kind, String expected, String found, String client, UUID articleId) {
        Violation violation =
                new Violation(UuidCreator.getTimeOrderedEpoch(), path, kind, expected, found, client, articleId, now());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOUND)
                        .setParameter("id", violation.violationId())
                        .setParameter("path", path)
                        .setParameter("kind", kind.name())
                        .setParameter("expected", expected)
                        .setParameter("found", found)
                        .setParameter("client", client)
                        .setParameter("article", articleId == null ? null : articleId.toString())
                        .setParameter("at", violation.detectedAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(news -> {
                    if (news == 0) {
                        return Uni.createFrom().voidItem();
                    }
                    LOG.errorf("the public site was changed: path=%s kind=%s client=%s", path, kind, client);
                    metrics.counter("publishing_site_violations", "kind", kind.name())
                            .increment();
                    return outbox.append(
                            EventDraft.of(TOPIC, "SiteIntegrityViolated", key(path, articleId), violation));
                });
    }

    /** Whatever was found wrong under that path is right again; nothing happens when nothing was. */
    @WithTransaction
    Uni<Void> healed(String path) {
        Instant at = now();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HEALED, Tuple.class)
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .setParameter("path", path)
                        .getResultList())
                .chain(rows -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Tuple row : rows) {
                        Healed healed = new Healed(
                                row.get(0, UUID.class),
                                path,
                                row.get(1, UUID.class),
                                row.get(2, OffsetDateTime.class).toInstant(),
                                at);
                        all = all.chain(() -> outbox.append(
                                EventDraft.of(TOPIC, "SiteHealed", key(path, healed.articleId()), healed)));
                    }
                    return all;
                });
    }

    private static String key(String path, UUID articleId) {
        return articleId == null ? path : articleId.toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
