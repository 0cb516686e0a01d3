package vn.toasoan.submission.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

/** How far each mailbox was read. Nothing in the mailbox is marked: people go on reading it. */
@ApplicationScoped
class Marks {

    /**
     * @param uidValidity of the numbers; where the server gives another one, all mails have new numbers
     * @param lastUid of the last mail that was read
     */
    record Mark(long uidValidity, long lastUid) {

        static final Mark NONE = new Mark(0, 0);

        Mark at(long validity) {
            return validity == uidValidity ? this : new Mark(validity, 0);
        }
    }

    Uni<Mark> of(String mailbox) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select uid_validity, last_uid from intake_mark where mailbox = :mailbox", Tuple.class)
                        .setParameter("mailbox", mailbox)
                        .getSingleResultOrNull())
                .map(row -> row == null ? Mark.NONE : new Mark(row.get(0, Long.class), row.get(1, Long.class)));
    }

    /** Needs a transaction. */
    Uni<Void> put(String mailbox, Mark mark) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into intake_mark (mailbox, uid_validity, last_uid) values (:mailbox, :validity, :uid)
                                on conflict (mailbox) do update
                                set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid""")
                        .setParameter("mailbox", mailbox)
                        .setParameter("validity", mark.uidValidity())
                        .setParameter("uid", mark.lastUid())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
