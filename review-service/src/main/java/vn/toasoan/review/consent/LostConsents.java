package vn.toasoan.review.consent;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Consents that were withdrawn or have expired. A consent never becomes good again; a new one has another id. */
@ApplicationScoped
public class LostConsents {

    /** Stands for "no article was named", so that a consent is remembered even then. */
    private static final UUID NO_ARTICLE = new UUID(0, 0);

    /**
     * @param articleId that it was told to concern
     * @param lostAt when it stopped being good
     */
    public record Lost(UUID consentId, UUID articleId, Instant lostAt) {}

    /** @param articles those that submission-service knows to rest on it; may be empty */
    public Uni<Void> remember(UUID consentId, Collection<UUID> articles, Instant lostAt) {
        return Panache.getSession().chain(session -> {
            Uni<Void> all = insert(session, consentId, NO_ARTICLE, lostAt);
            for (UUID article : articles) {
                all = all.chain(() -> insert(session, consentId, article, lostAt));
            }
            return all;
        });
    }

    /** Those lost among these consents, and those lost that were told to concern one of these articles. */
    public Uni<List<Lost>> about(Collection<UUID> articles, Collection<UUID> consents) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select consent_id, article_id, lost_at from lost_consent
                                where article_id = any(cast(string_to_array(:articles, ',') as uuid[]))
                                  or consent_id = any(cast(string_to_array(:consents, ',') as uuid[]))\
                                """, Object[].class)
                        .setParameter("articles", joined(articles))
                        .setParameter("consents", joined(consents))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Lost((UUID) row[0], (UUID) row[1], moment(row[2])))
                        .toList());
    }

    private static Uni<Void> insert(Mutiny.Session session, UUID consentId, UUID articleId, Instant lostAt) {
        return session.createNativeQuery("""
            insert into lost_consent (consent_id, article_id, lost_at)
            values (:consent, :article, :at) on conflict do nothing\
            """)
                .setParameter("consent", consentId)
                .setParameter("article", articleId)
                .setParameter("at", lostAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
