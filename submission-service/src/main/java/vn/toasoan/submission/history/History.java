package vn.toasoan.submission.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;

/** Remembers every change of what the school edits, in the transaction of the change. */
@ApplicationScoped
public class History {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final ObjectMapper json;
    private final Clock clock;

    History(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param subject kind and key, for example {@code team:to-1}
     * @param content the whole of it after the change, as JSON can show it
     */
    public Uni<Void> note(String subject, int version, Object content, Caller by) {
        ChangeRecord change = ChangeRecord.of(
                UuidCreator.getTimeOrderedEpoch(), subject, version, write(content), by.subject(), clock.instant());
        return Panache.getSession().chain(session -> session.persist(change));
    }

    /** Newest first. */
    Uni<List<ChangeRecord>> of(String subject, UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                from ChangeRecord c where c.subject = :subject and c.id < :before
                                order by c.id desc""", ChangeRecord.class)
                        .setParameter("subject", subject)
                        .setParameter("before", after == null ? LAST : after)
                        .setMaxResults(limit)
                        .getResultList());
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
