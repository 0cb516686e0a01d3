package vn.toasoan.publishing.destination;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The secrets that sign a destination's webhooks: at most two live at a time, so that the receiver can change over. They
 * come in and never go out again. Needs an open session.
 */
@ApplicationScoped
public class Secrets {

    private static final String LIVE = """
            select id, sealed, created_at, expires_at from destination_secret
            where destination = :code and (expires_at is null or expires_at > :now) order by created_at desc, id desc limit 2
            """;
    private static final String LET_GO = """
            update destination_secret set expires_at = :until
            where destination = :code and (expires_at is null or expires_at > :until)
            """;
    private static final String DROP_OLDER = """
            delete from destination_secret where destination = :code and (expires_at <= :now
              or id not in (select id from destination_secret where destination = :code order by created_at desc, id desc limit 2))
            """;
    private static final String ADD = """
            insert into destination_secret (id, destination, sealed, created_at) values (:id, :code, :sealed, :now)
            """;

    private final SecretSeal seal;

    Secrets(SecretSeal seal) {
        this.seal = seal;
    }

    /** The newest first; each signs every webhook. */
    public Uni<List<byte[]>> live(String code, Instant now) {
        return rows(code, now)
                .map(rows -> rows.stream()
                        .map(row -> seal.open(row.get(1, String.class), code))
                        .toList());
    }

    Uni<List<DestinationView.SecretView>> views(String code, Instant now) {
        return rows(code, now)
                .map(rows -> rows.stream()
                        .map(row -> new DestinationView.SecretView(
                                row.get(0, UUID.class),
                                row.get(2, OffsetDateTime.class).toInstant(),
                                row.get(3, OffsetDateTime.class) == null
                                        ? null
                                        : row.get(3, OffsetDateTime.class).toInstant()))
                        .toList());
    }

    /** The one before goes on signing for a while, the one before that no more. */
    Uni<Void> add(String code, byte[] secret, Duration overlap, Instant now) {
        return update(LET_GO, code, "until", now.plus(overlap))
                .chain(() -> Panache.getSession())
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("code", code)
                        .setParameter("sealed", seal.seal(secret, code))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(() -> update(DROP_OLDER, code, "now", now));
    }

    private static Uni<Void> update(String sql, String code, String name, Instant moment) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("code", code)
                        .setParameter(name, moment.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<List<Tuple>> rows(String code, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIVE, Tuple.class)
                        .setParameter("code", code)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList());
    }
}
