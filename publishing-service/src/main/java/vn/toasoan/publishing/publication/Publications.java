package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publications and their editions. Needs an open session. */
@ApplicationScoped
class Publications {

    private static final List<EditionState> OPEN = List.of(EditionState.WAITING, EditionState.FAILED_MEDIA);
    private static final List<EditionState> UNPUBLISHED =
            List.of(EditionState.WAITING, EditionState.FAILED_MEDIA, EditionState.CANCELLED);
    private static final String TAKEN = """
            select exists (select 1 from publication where slug = :slug)
              or exists (select 1 from site_redirect where slug = :slug and article_id <> :article)
            """;
    private static final String VISIBLE = """
            from Publication p
            where (:everything = true or p.text.team in (:teams) or p.text.submittedBy = :person
              or array_contains(p.text.authors, :person))
            """;

    /** Null when the article was never approved. */
    Uni<Publication> find(UUID articleId) {
        return Panache.getSession().chain(session -> session.find(Publication.class, articleId));
    }

    /** Null when no edition of the article waits. */
    Uni<Edition> waiting(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Edition e where e.id.articleId = :id and e.state in (:open)", Edition.class)
                        .setParameter("id", articleId)
                        .setParameter("open", OPEN)
                        .getSingleResultOrNull());
    }

    /** The edition that waits, or whose number is free because it was cancelled; null when there is neither. */
    Uni<Edition> unpublished(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Edition e where e.id.articleId = :id and e.state in (:open)", Edition.class)
                        .setParameter("id", articleId)
                        .setParameter("open", UNPUBLISHED)
                        .getSingleResultOrNull());
    }

    /** @param number null answers null */
    Uni<Edition> edition(UUID articleId, Integer number) {
        return number == null
                ? Uni.createFrom().nullItem()
                : Panache.getSession().chain(session -> session.find(Edition.class, new Edition.Id(articleId, number)));
    }

    /** In the order of their numbers. */
    Uni<List<Edition>> editions(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Edition e where e.id.articleId = :id order by e.id.number", Edition.class)
                        .setParameter("id", articleId)
                        .getResultList());
    }

    /** Whether the address is, or was, that of another article. */
    Uni<Boolean> isTaken(String slug, UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKEN, Boolean.class)
                        .setParameter("slug", slug)
                        .setParameter("article", articleId)
                        .getSingleResult());
    }

    /** A waiting edition fixes its address anew, should it have been fixed already. */
    Uni<Void> forgetPreparation(UUID articleId) {
        return waiting(articleId)
                .invoke(waiting -> {
                    if (waiting != null) {
                        waiting.unprepared();
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }

    /** New ones are inserted, known ones updated; done when the database has both. */
    Uni<Void> store(Publication publication, Edition edition) {
        return Panache.getSession()
                .chain(session -> session.persist(publication)
                        .chain(session::flush)
                        .chain(() -> session.persist(edition))
                        .chain(session::flush));
    }

    /**
     * The youngest first, one more than asked for where there is more.
     *
     * @param createdBefore with {@code idBefore} the last one seen; null for the first page
     */
    Uni<List<Publication>> visibleTo(Readership readership, Instant createdBefore, UUID idBefore, int limit) {
        String after = createdBefore == null
                ? ""
                : " and (p.createdAt < :before or p.createdAt = :before and p.articleId < :id)";
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(
                            VISIBLE + after + " order by p.createdAt desc, p.articleId desc", Publication.class)
                    .setParameter("everything", readership.everything())
                    .setParameter("teams", readership.teams())
                    .setParameter("person", readership.person())
                    .setMaxResults(limit + 1);
            return createdBefore == null
                    ? query.getResultList()
                    : query.setParameter("before", createdBefore)
                            .setParameter("id", idBefore)
                            .getResultList();
        });
    }
}
