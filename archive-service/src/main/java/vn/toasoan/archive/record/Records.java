package vn.toasoan.archive.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.archive.record.approval.Approvals;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.archive.schedule.Schedules;
import vn.toasoan.archive.schedule.SchoolYear;
import vn.toasoan.archive.schedule.SchoolYears;
import vn.toasoan.outbox.Outbox;

/** The records of the archive. */
@ApplicationScoped
public class Records {

    /** Tin bài đăng Website (bản công bố): the class of every edition of an article. */
    private static final String EDITION_CLASS = "TT-08";

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:article, 0))";
    private static final String PAGE = """
            from FiledRecord r where (:anyArticle = true or r.articleId = :article)
              and (:first = true or r.filedAt < :filedAt or (r.filedAt = :filedAt and r.id < :id))
            order by r.filedAt desc, r.id desc
            """;
    private static final String LINK_NEXT = """
            update record set supersedes = :id, version = version + 1
            where source = :source and article_id = :article and supersedes is distinct from :id and edition = (
              select min(edition) from record where source = :source and article_id = :article and edition > :edition)
            """;

    private final Schedules schedules;
    private final SchoolYears years;
    private final Approvals approvals;
    private final Manifest manifest;
    private final Outbox outbox;
    private final Clock clock;

    Records(
            Schedules schedules,
            SchoolYears years,
            Approvals approvals,
            Manifest manifest,
            Outbox outbox,
            Clock clock) {
        this.schedules = schedules;
        this.years = years;
        this.approvals = approvals;
        this.manifest = manifest;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes everything else that concerns the article's records wait until this transaction ends: an approval and its
     * edition, or two editions, that come at the same moment must see each other.
     */
    public Uni<Void> lock(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter("article", articleId.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /**
     * Makes the record of an edition whose files lie in the store, and tells of it. Must run in the transaction that
     * settles the filing, after {@link #lock}.
     *
     * @param supersedes record of the edition before; null for a first one
     * @param causedBy the event that asked for the record
     */
    public Uni<Void> add(UUID id, FiledEdition edition, List<ManifestEntry> files, UUID supersedes, UUID causedBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return schedules
                .inForce(DateRule.dayOf(now))
                .chain(schedule -> years.closing(new SchoolYear(edition.schoolYear()))
                        .map(closing -> new FiledRecord(
                                id, edition, schedule.id(), schedule.rule(EDITION_CLASS), closing, now)))
                .invoke(filed -> filed.supersedes = supersedes)
                .call(filed -> approvals.of(filed.articleId, filed.revision).invoke(filed::approvedIfKnown))
                .call(filed -> Panache.getSession()
                        .chain(session ->
                                session.persist(filed).chain(session::flush).chain(() -> linkNext(session, filed))))
                .call(filed -> manifest.add(id, files))
                .chain(filed -> outbox.append(RecordFiled.of(filed, files).draft(causedBy)));
    }

    /** Adds an approval that came after its edition was filed; after {@link #lock}. */
    public Uni<Void> approved(UUID articleId, int revision) {
        return waitingForApproval(articleId, revision)
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : approvals
                                .of(articleId, revision)
                                .invoke(approval -> waiting.forEach(filed -> filed.approvedIfKnown(approval)))
                                .replaceWithVoid());
    }

    /** Moves the expected dates of a year's records that are not firm yet. */
    Uni<Void> expectClosing(SchoolYear year, LocalDate closesOn) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from FiledRecord r where r.schoolYear = :year and r.firm = false and r.expectedCloseOn <> :day",
                                FiledRecord.class)
                        .setParameter("year", year.code())
                        .setParameter("day", closesOn)
                        .getResultList())
                .invoke(open -> open.forEach(filed -> filed.expectClosing(closesOn)))
                .replaceWithVoid();
    }

    /**
     * Newest first.
     *
     * @param articleId null for all
     * @param afterFiledAt and {@code afterId}: the last of the page before; both null at the beginning
     */
    Uni<List<FiledRecord>> page(UUID articleId, Instant afterFiledAt, UUID afterId, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(PAGE, FiledRecord.class)
                        .setParameter("anyArticle", articleId == null)
                        .setParameter("article", articleId)
                        .setParameter("first", afterId == null)
                        .setParameter("filedAt", afterFiledAt)
                        .setParameter("id", afterId)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** @return null when there is none */
    Uni<RecordDetail> detail(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(FiledRecord.class, id))
                .chain(filed -> filed == null
                        ? Uni.createFrom().nullItem()
                        : manifest.of(id)
                                .chain(files -> supersededBy(id).map(next -> RecordDetail.of(filed, files, next))));
    }

    private static Uni<UUID> supersededBy(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select r.id from FiledRecord r where r.supersedes = :id", UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    private static Uni<List<FiledRecord>> waitingForApproval(UUID articleId, int revision) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from FiledRecord r where r.articleId = :article and r.revision = :revision and r.decisions is null",
                                FiledRecord.class)
                        .setParameter("article", articleId)
                        .setParameter("revision", revision)
                        .getResultList());
    }

    /** An edition that was filed out of turn learns which one it supersedes when that one comes. */
    private static Uni<Integer> linkNext(Mutiny.Session session, FiledRecord filed) {
        return session.createNativeQuery(LINK_NEXT)
                .setParameter("id", filed.id)
                .setParameter("source", filed.source)
                .setParameter("article", filed.articleId)
                .setParameter("edition", filed.edition)
                .executeUpdate();
    }
}
