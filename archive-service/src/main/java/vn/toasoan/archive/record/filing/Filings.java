package vn.toasoan.archive.record.filing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.hibernate.LockMode;
import vn.toasoan.archive.store.Sha256;

/** The queue of filings, which is also the memory of what was filed: a row stays for ever and refuses a second one. */
@ApplicationScoped
class Filings {

    private static final String WANT = """
            insert into filing (record_id, source, article_id, edition, event_id, data, data_sha256, state, attempts,
              received_at, next_try_at, version)
            values (:id, :source, :article, :edition, :event, :data, :sha256, 'WAITING', 0, :now, :now, 0)
            on conflict (source, article_id, edition) do nothing
            """;
    private static final String KNOWN =
            "select data_sha256 from filing where source = :source and article_id = :article and edition = :edition";
    private static final String NEXT = """
            select * from filing
            where state <> 'FILED' and next_try_at <= :now and (lease_until is null or lease_until <= :now)
            order by next_try_at limit 1 for update skip locked
            """;
    private static final String BEFORE = """
            select f.recordId from Filing f
            where f.source = :source and f.articleId = :article and f.edition < :edition order by f.edition desc
            """;

    private final Clock clock;

    Filings(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that an edition is to be filed. The same edition again is no change, with whatever event id it comes; the
     * same number with another content is a contradiction, and fails.
     */
    Uni<Void> want(String source, PublishedEdition edition, UUID eventId, String canonical) {
        String sha256 = Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WANT)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("source", source)
                        .setParameter("article", edition.articleId())
                        .setParameter("edition", edition.edition())
                        .setParameter("event", eventId)
                        .setParameter("data", canonical)
                        .setParameter("sha256", sha256)
                        .setParameter("now", now().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                        .chain(rows -> rows == 1
                                ? Uni.createFrom().voidItem()
                                : session.createNativeQuery(KNOWN, String.class)
                                        .setParameter("source", source)
                                        .setParameter("article", edition.articleId())
                                        .setParameter("edition", edition.edition())
                                        .getSingleResult()
                                        .invoke(known -> requireSame(known, sha256, edition))
                                        .replaceWithVoid()));
    }

    /** @return null when nothing is due */
    @WithTransaction
    Uni<ClaimedFiling> claim() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Filing.class)
                        .setParameter("now", now().atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull())
                .map(due -> {
                    if (due == null) {
                        return null;
                    }
                    UUID token = UUID.randomUUID();
                    due.claim(token, now());
                    return new ClaimedFiling(due.recordId, token, due.articleId, due.source, due.eventId, due.data);
                });
    }

    /** @return false when the lease went to somebody else */
    @WithTransaction
    Uni<Boolean> renew(ClaimedFiling claimed) {
        return held(claimed).map(filing -> {
            if (filing != null) {
                filing.renew(now());
            }
            return filing != null;
        });
    }

    /** Notes a failed attempt, unless the lease went to somebody else. @return whether this raised the filing */
    @WithTransaction
    Uni<Boolean> failed(ClaimedFiling claimed, FilingProblem problem) {
        return held(claimed)
                .map(filing -> filing != null
                        && filing.failed(
                                problem, now(), ThreadLocalRandom.current().nextDouble()));
    }

    /**
     * Settles the filing in the current transaction, if the lease is still this worker's.
     *
     * @param record makes the record; given the id of the record before, or null
     */
    Uni<Boolean> settle(ClaimedFiling claimed, Function<UUID, Uni<Void>> record) {
        return held(claimed)
                .chain(filing -> filing == null
                        ? Uni.createFrom().item(false)
                        : before(filing)
                                .chain(record::apply)
                                .invoke(filing::filed)
                                .replaceWith(true));
    }

    private static Uni<UUID> before(Filing filing) {
        return Panache.getSession()
                .chain(session -> session.createQuery(BEFORE, UUID.class)
                        .setParameter("source", filing.source)
                        .setParameter("article", filing.articleId)
                        .setParameter("edition", filing.edition)
                        .setMaxResults(1)
                        .getSingleResultOrNull());
    }

    private static Uni<Filing> held(ClaimedFiling claimed) {
        return Panache.getSession()
                .chain(session -> session.find(Filing.class, claimed.recordId(), LockMode.PESSIMISTIC_WRITE))
                .map(filing -> filing.isHeldBy(claimed.token()) ? filing : null);
    }

    private static void requireSame(String known, String sha256, PublishedEdition edition) {
        if (!known.equals(sha256)) {
            throw new IllegalStateException("Edition " + edition.edition() + " of article " + edition.articleId()
                    + " was received before with another content: " + known + ", now " + sha256);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
