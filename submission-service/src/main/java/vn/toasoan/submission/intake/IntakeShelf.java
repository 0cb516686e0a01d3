package vn.toasoan.submission.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.media.KeptElsewhere;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.problem.Refusal;

/** The rows of items. */
@ApplicationScoped
class IntakeShelf implements KeptElsewhere {

    private static final UUID LAST = new UUID(-1L, -1L);
    private static final String ADD = """
            insert into intake_item (id, channel, message_id, received_at, recorded_at, recorded_by, sender_address,
              sender_name, sender_id, team, subject, body, original_sha256, original_type, original_size, original_width,
              original_height, parts, hashes, fault)
            values (cast(:id as uuid), :channel, :message, :received, :now, :by, :address, :name, :person, :team, :subject,
              :body, :sha, :type, :size, :width, :height, :parts, :hashes, :fault)
            on conflict (message_id) do nothing""";

    /** Its id; null where there is an item of this message already. Needs a transaction. */
    Uni<UUID> add(Arrival arrival, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Vault.Kept original = arrival.original();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", id.toString())
                        .setParameter("channel", arrival.channel().name())
                        .setParameter("message", arrival.messageId())
                        .setParameter("received", arrival.receivedAt())
                        .setParameter("now", now)
                        .setParameter("by", arrival.recordedBy())
                        .setParameter("address", arrival.sender().address())
                        .setParameter("name", arrival.sender().name())
                        .setParameter("person", arrival.sender().personId())
                        .setParameter("team", arrival.team())
                        .setParameter("subject", arrival.subject())
                        .setParameter("body", arrival.body())
                        .setParameter("sha", original == null ? null : original.sha256())
                        .setParameter("type", original == null ? null : original.type())
                        .setParameter("size", original == null ? null : original.size())
                        .setParameter("width", original == null ? 0 : original.width())
                        .setParameter("height", original == null ? 0 : original.height())
                        .setParameter("parts", PartsJson.written(arrival.parts()))
                        .setParameter("hashes", arrival.hashes())
                        .setParameter("fault", arrival.fault())
                        .executeUpdate())
                .map(rows -> rows == 0 ? null : id);
    }

    /** Null where there is none. */
    Uni<UUID> ofMessage(String messageId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id from intake_item where message_id = :message", Tuple.class)
                        .setParameter("message", messageId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : row.get(0, UUID.class));
    }

    Uni<IntakeItem> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(IntakeItem.class, id))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    Uni<IntakeItem> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(IntakeItem.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    /**
     * Newest first, of those that the caller may read.
     *
     * @param state null for any
     * @param after last id of the page before, null for the first
     */
    Uni<List<IntakeItem>> list(Caller caller, IntakeState state, UUID after, int limit) {
        boolean everything = caller.is(Role.COMMS_OFFICER);
        String which = "from IntakeItem i where i.id < :before"
                + (everything ? "" : " and i.team in :teams")
                + (state == null ? "" : " and i.state = :state")
                + " order by i.id desc";
        return Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(which, IntakeItem.class)
                    .setParameter("before", after == null ? LAST : after)
                    .setMaxResults(limit);
            query = everything ? query : query.setParameter("teams", caller.leads());
            query = state == null ? query : query.setParameter("state", state);
            return query.getResultList();
        });
    }

    @Override
    public Uni<Set<String>> spokenOf(List<String> hashes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select distinct hash from intake_item, unnest(hashes) as hash
                                where hashes && cast(:hashes as text[]) and hash = any(cast(:hashes as text[]))""", String.class)
                        .setParameter("hashes", hashes.toArray(String[]::new))
                        .getResultList())
                .map(Set::copyOf);
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }
}
