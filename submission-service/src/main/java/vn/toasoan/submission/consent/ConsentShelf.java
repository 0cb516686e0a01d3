package vn.toasoan.submission.consent;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.submission.article.ChildConsents;
import vn.toasoan.submission.article.HandIns;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.Revision;

/** The store of consents, and of what was handed in leaning on them. */
@ApplicationScoped
class ConsentShelf implements ChildConsents, HandIns {

    static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final UUID LAST = new UUID(-1L, -1L);
    private static final String USES = """
            select article_id, media_id, sha256 from consent_use where consent_id = cast(:id as uuid)
            union
            select article_id, id, sha256 from media
            where consent_ids @> array[cast(:id as text)] and removed_at is null""";

    @Override
    public Uni<Set<UUID>> knownAmong(Collection<UUID> ids) {
        return among(ids).map(found -> found.stream().map(Consent::id).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Set<UUID>> validAmong(Collection<UUID> ids, Instant at) {
        LocalDate day = at.atZone(SCHOOL).toLocalDate();
        return among(ids)
                .map(found -> found.stream()
                        .filter(consent -> consent.on(day, Terms.Purpose.IMAGE, Terms.Channel.SITE) == Validity.VALID)
                        .map(Consent::id)
                        .collect(Collectors.toSet()));
    }

    private static Uni<List<Consent>> among(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Consent c where c.id in :ids", Consent.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** What was handed in leans on its consents for ever, whatever becomes of the working text. */
    @Override
    public Uni<Void> handedIn(Revision revision) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Image image : revision.content().images()) {
            for (UUID consent : image.consentIds()) {
                done = done.chain(() -> use(revision, image, consent));
            }
        }
        return done;
    }

    @Override
    public Uni<Void> takenBack(UUID article, String reason, Instant at, UUID event) {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> use(Revision revision, Image image, UUID consent) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into consent_use (consent_id, article_id, media_id, sha256, revision)
                                values (cast(:consent as uuid), cast(:article as uuid), cast(:media as uuid), :sha, :revision)
                                on conflict do nothing""")
                        .setParameter("consent", consent.toString())
                        .setParameter("article", revision.articleId().toString())
                        .setParameter("media", image.mediaId().toString())
                        .setParameter("sha", image.sha256())
                        .setParameter("revision", revision.number())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Every picture that leans on it: handed in at any time, or in a working text now. */
    Uni<List<ConsentEvents.Use>> uses(UUID consent) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USES, Tuple.class)
                        .setParameter("id", consent.toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ConsentEvents.Use(
                                row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, String.class)))
                        .toList());
    }

    Uni<Consent> add(Consent consent) {
        return Panache.getSession()
                .chain(session -> session.persist(consent).chain(session::flush).replaceWith(consent));
    }

    Uni<Consent> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Consent.class, id))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    Uni<Consent> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Consent.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    /**
     * Newest first.
     *
     * @param childCode null for any
     * @param after last id of the page before, null for the first
     */
    Uni<List<Consent>> list(String childCode, UUID after, int limit) {
        UUID before = after == null ? LAST : after;
        String which = "from Consent c where c.id < :before"
                + (childCode == null ? "" : " and c.child.code = :code")
                + " order by c.id desc";
        return Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(which, Consent.class)
                    .setParameter("before", before)
                    .setMaxResults(limit);
            return (childCode == null ? query : query.setParameter("code", childCode)).getResultList();
        });
    }

    /** Those whose last day is over and was not told. */
    Uni<List<Consent>> runOut(LocalDate today, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                from Consent c where c.expiresOn < :today and c.expiryToldAt is null
                                and c.withdrawnAt is null order by c.expiresOn, c.id""", Consent.class)
                        .setParameter("today", today)
                        .setMaxResults(limit)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }
}
