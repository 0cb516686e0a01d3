package vn.toasoan.notification.zalo;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.suppression.Suppressions;

/** Which chat is whose. Always inside the transaction of whoever asks. */
@ApplicationScoped
public class ZaloLinks {

    private static final Duration CODE_LIVES = Duration.ofMinutes(10);

    /** @param code to be typed into the chat, once */
    public record Code(String code, Instant expiresAt) {}

    private final SecureRandom random = new SecureRandom();
    private final Suppressions suppressions;
    private final Clock clock;

    ZaloLinks(Suppressions suppressions, Clock clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    public Uni<List<ZaloLink>> of(String recipientId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ZaloLink where recipientId = :recipient order by product", ZaloLink.class)
                        .setParameter("recipient", recipientId)
                        .getResultList());
    }

    /** A new code in place of an older one. */
    public Uni<Code> code(String recipientId) {
        Code code = new Code(LinkCode.fresh(random), clock.instant().plus(CODE_LIVES));
        return update(
                        """
                        insert into zalo_link_code (recipient_id, code_hash, expires_at) values (:recipient, :hash, :expires)
                        on conflict (recipient_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at
                        """,
                        Map.of(
                                "recipient",
                                recipientId,
                                "hash",
                                LinkCode.hash(code.code()),
                                "expires",
                                code.expiresAt().atOffset(ZoneOffset.UTC)))
                .replaceWith(code);
    }

    /**
     * True if the code was one, and still good: the chat is that receiver's from now on, and nobody else's. A group's code
     * works in a group only and a person's in a private chat only: in a group everybody reads it.
     */
    public Uni<Boolean> redeem(String code, ZaloProduct product, String externalId, boolean inGroup) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select recipient_id from zalo_link_code where code_hash = :hash and expires_at > :now
                                  and (recipient_id like 'group:%') = :group for update
                                """, String.class)
                        .setParameter("hash", LinkCode.hash(code))
                        .setParameter("now", now())
                        .setParameter("group", inGroup)
                        .getSingleResultOrNull())
                .chain(recipient -> recipient == null
                        ? Uni.createFrom().item(false)
                        : update(
                                        "delete from zalo_link_code where recipient_id = :recipient",
                                        Map.of("recipient", recipient))
                                .chain(() -> link(recipient, product, externalId))
                                .replaceWith(true));
    }

    /** This place in Zalo is the receiver's from now on, and nobody else's. */
    public Uni<Void> link(String recipientId, ZaloProduct product, String externalId) {
        Map<String, Object> place = Map.of("recipient", recipientId, "product", product.name(), "id", externalId);
        return update(
                        "delete from zalo_link where product = :product and external_id = :id and recipient_id <> :recipient",
                        place)
                .chain(() -> update("""
                        insert into zalo_link (recipient_id, product, external_id, linked_at, heard_at)
                        values (:recipient, :product, :id, :now, :now)
                        on conflict (recipient_id, product) do update set external_id = excluded.external_id,
                          linked_at = excluded.linked_at, heard_at = excluded.heard_at
                        """, with(place, "now", now())))
                .chain(() -> suppressions.forget(Channel.ZALO, ZaloAddress.text(product, externalId)));
    }

    /** They wrote, or follow again: they can be reached. */
    public Uni<Void> heard(ZaloProduct product, String externalId) {
        return update(
                        "update zalo_link set heard_at = :now where product = :product and external_id = :id",
                        Map.of("product", product.name(), "id", externalId, "now", now()))
                .chain(() -> suppressions.forget(Channel.ZALO, ZaloAddress.text(product, externalId)));
    }

    /** They left: nothing goes there until they come back. */
    public Uni<Void> left(ZaloProduct product, String externalId) {
        return suppressions
                .reported(Channel.ZALO, ZaloAddress.text(product, externalId))
                .replaceWithVoid();
    }

    /** Whose this place is; null if nobody's. */
    public Uni<String> ownerOf(ZaloProduct product, String externalId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select recipient_id from zalo_link where product = :product and external_id = :id",
                                String.class)
                        .setParameter("product", product.name())
                        .setParameter("id", externalId)
                        .getSingleResultOrNull());
    }

    public Uni<Void> unlink(String recipientId) {
        return update("delete from zalo_link where recipient_id = :recipient", Map.of("recipient", recipientId))
                .replaceWithVoid();
    }

    /** The group is no more. */
    public Uni<Void> forgetGroup(ZaloProduct product, String externalId) {
        return update(
                        "delete from zalo_link where product = :product and external_id = :id and recipient_id like 'group:%'",
                        Map.of("product", product.name(), "id", externalId))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        Map<String, Object> all = new java.util.HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private static Uni<Integer> update(String statement, Map<String, ?> values) {
        return Panache.getSession().chain(session -> {
            var change = session.createNativeQuery(statement);
            values.forEach(change::setParameter);
            return change.executeUpdate();
        });
    }
}
