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
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.hold.StandingHolds;
import vn.toasoan.archive.problem.Refusal;
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
    private static final String LINK_NEXT = """
            update record set supersedes = :id, version = version + 1
            where source = :source and article_id = :article and supersedes is distinct from :id and edition = (
              select min(edition) from record where source = :source and article_id = :article and edition > :edition)
            """;

    private final Schedules schedules;
    private final SchoolYears years;
    private final Approvals approvals;
    private final Manifest manifest;
    private final StandingHolds holds;
    private final Outbox outbox;
    private final Clock clock;

    Records(
            Schedules schedules,
            SchoolYears years,
            Approvals approvals,
            Manifest manifest,
            StandingHolds holds,
            Outbox outbox,
            Clock clock) {
        this.schedules = schedules;
        this.years = years;
        this.approvals = approvals;
        this.manifest = manifest;
        this.holds = holds;
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

    /** @return null when there is none */
    Uni<RecordDetail> detail(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(FiledRecord.class, id))
                .invoke(Records::refuseDestroyed)
                .chain(filed -> filed == null
                        ? Uni.createFrom().nullItem()
                        : manifest.of(id)
                                .chain(files -> supersededBy(id).map(next -> RecordDetail.of(filed, files, next))));
    }

    /** @return null when there is none */
    Uni<Why> why(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(FiledRecord.class, id))
                .invoke(Records::refuseDestroyed)
                .chain(filed -> filed == null
                        ? Uni.createFrom().nullItem()
                        : holds.of(id)
                                .chain(standing -> reappraised(id)
                                        .map(later ->
                                                Why.of(filed, standing, later, DateRule.dayOf(clock.instant())))));
    }

    private static Uni<List<Why.Reappraised>> reappraised(UUID id) {
        return Query.of("""
                        select schedule_id, outcome, new_years, new_due_on from record_reappraisal
                        where record_id = :record and outcome <> 'NONE' order by at
                        """)
                .with("record", id)
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> new Why.Reappraised(
                                row.text("schedule_id"),
                                row.text("outcome").equals("APPLIED"),
                                row.integer("new_years"),
                                row.day("new_due_on")))
                        .toList());
    }

    private static void refuseDestroyed(FiledRecord filed) {
        if (filed != null && filed.state == RecordState.DESTROYED) {
            throw Refusal.of(Refusal.Kind.GONE, "RECORD_DESTROYED", filed.destroyedByDecision)
                    .with("recordId", filed.id)
                    .with("articleId", filed.articleId)
                    .with("title", filed.title)
                    .with("classCode", filed.classCode)
                    .with("decisionNo", filed.destroyedByDecision)
                    .with("destroyedAt", filed.destroyedAt);
        }
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
