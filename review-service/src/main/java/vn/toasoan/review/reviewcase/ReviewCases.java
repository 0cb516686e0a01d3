package vn.toasoan.review.reviewcase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.review.checklist.ChecklistAnswer;
import vn.toasoan.review.decision.Decision;

/** The cases and what belongs to them. Give back null, never an empty shell, where there is none. */
@ApplicationScoped
public class ReviewCases {

    /** To read. */
    public Uni<ReviewCase> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ReviewCase.class, id).chain(found -> whole(session, found)));
    }

    /** To read, in no order. */
    public Uni<List<ReviewCase>> findAll(Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> byCase(session, ReviewCase.class, "from ReviewCase c where c.id in ?1", ids)
                        .chain(found -> byCase(
                                        session,
                                        ReviewStep.class,
                                        "from ReviewStep s where s.caseId in ?1 order by s.order, s.id",
                                        ids)
                                .chain(steps -> byCase(
                                                session,
                                                Decision.class,
                                                "from Decision d where d.caseId in ?1 order by d.decidedAt, d.id",
                                                ids)
                                        .chain(decisions -> byCase(
                                                        session,
                                                        ChecklistAnswer.class,
                                                        "from ChecklistAnswer a where a.caseId in ?1"
                                                                + " order by a.answeredAt, a.id",
                                                        ids)
                                                .invoke(answers -> found.forEach(one -> one.assemble(
                                                        of(one, steps, ReviewStep::caseId),
                                                        of(one, decisions, Decision::caseId),
                                                        of(one, answers, ChecklistAnswer::caseId))))))
                                .replaceWith(found)));
    }

    private static <T> Uni<List<T>> byCase(Mutiny.Session session, Class<T> type, String query, Collection<UUID> ids) {
        return session.createQuery(query, type).setParameter(1, ids).getResultList();
    }

    private static <T> List<T> of(ReviewCase one, List<T> all, Function<T, UUID> caseOf) {
        return all.stream().filter(part -> caseOf.apply(part).equals(one.id())).toList();
    }

    /** To change: whoever comes second waits, and then sees what the first has done. */
    public Uni<ReviewCase> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ReviewCase.class, id, LockModeType.PESSIMISTIC_WRITE)
                        .chain(found -> whole(session, found)));
    }

    /** The case of one revision, to change. */
    Uni<ReviewCase> lock(UUID articleId, int revision) {
        return idOf("select c.id from ReviewCase c where c.articleId = ?1 and c.revision = ?2", articleId, revision);
    }

    /** The article's open case, to change; by the schema there is at most one. */
    Uni<ReviewCase> lockOpen(UUID articleId) {
        return idOf("select c.id from ReviewCase c where c.articleId = ?1 and c.state = ?2", articleId, CaseState.OPEN);
    }

    /** The article's case of the latest revision before this one, to read. */
    Uni<ReviewCase> former(UUID articleId, int revision) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                        from ReviewCase c where c.articleId = ?1 and c.revision < ?2
                        order by c.revision desc\
                        """, ReviewCase.class)
                        .setParameter(1, articleId)
                        .setParameter(2, revision)
                        .setMaxResults(1)
                        .getSingleResultOrNull()
                        .chain(found -> whole(session, found)));
    }

    /** Cases in which a due date or the end of a claim has come, the longest waiting first. */
    Uni<List<UUID>> timely(Instant now, int most) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select s.caseId from ReviewStep s
                                where s.state = READY and (s.alarmAt <= ?1 or s.claimedUntil <= ?1)
                                group by s.caseId
                                order by min(coalesce(s.alarmAt, s.claimedUntil)), s.caseId\
                                """, UUID.class)
                        .setParameter(1, now)
                        .setMaxResults(most)
                        .getResultList());
    }

    /** What the desk changed in the content, oldest first. */
    public Uni<List<Amendment>> amendments(UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Amendment a where a.caseId = ?1 order by a.amendment", Amendment.class)
                        .setParameter(1, caseId)
                        .getResultList());
    }

    /** Approvals that don't count in this case any more, oldest first. */
    public Uni<List<VoidedApproval>> voidedApprovals(UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from VoidedApproval v where v.caseId = ?1 order by v.voidedAt, v.id",
                                VoidedApproval.class)
                        .setParameter(1, caseId)
                        .getResultList());
    }

    /** All ready steps, in a fixed order of cases, so that two who lock several never wait for each other. */
    Uni<List<ReadyStep>> readySteps() {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select s.caseId, s.role, s.assignedAs, s.assignedTo, s.fallbackReason,
                                  c.listing.authors, c.listing.submittedBy, s.person, s.chosen
                                from ReviewStep s join ReviewCase c on c.id = s.caseId
                                where s.state = READY order by s.caseId\
                                """, Object[].class).getResultList())
                .map(rows -> rows.stream().map(ReadyStep::of).toList());
    }

    /** Adds what the case doesn't have in the database yet; changes of what it has are found by the session itself. */
    Uni<Void> store(ReviewCase reviewCase, boolean isNew) {
        Object[] added = reviewCase.takeAdded().toArray();
        return Panache.getSession()
                .chain(session -> (isNew
                                ? session.persist(reviewCase)
                                : Uni.createFrom().voidItem())
                        .chain(() -> session.persistAll(added))
                        .chain(session::flush));
    }

    private Uni<ReviewCase> idOf(String query, Object... parameters) {
        return Panache.getSession()
                .chain(session -> {
                    Mutiny.SelectionQuery<UUID> select = session.createQuery(query, UUID.class);
                    for (int i = 0; i < parameters.length; i++) {
                        select.setParameter(i + 1, parameters[i]);
                    }
                    return select.getSingleResultOrNull();
                })
                .chain(id -> id == null ? Uni.createFrom().nullItem() : lock(id));
    }

    private Uni<ReviewCase> whole(Mutiny.Session session, ReviewCase root) {
        if (root == null) {
            return Uni.createFrom().nullItem();
        }
        Supplier<Uni<List<ReviewStep>>> steps = () ->
                of(session, ReviewStep.class, "from ReviewStep s where s.caseId = ?1 order by s.order, s.id", root);
        return steps.get()
                .chain(loadedSteps -> of(
                                session,
                                Decision.class,
                                "from Decision d where d.caseId = ?1 order by d.decidedAt, d.id",
                                root)
                        .chain(decisions -> of(
                                        session,
                                        ChecklistAnswer.class,
                                        "from ChecklistAnswer a where a.caseId = ?1 order by a.answeredAt, a.id",
                                        root)
                                .invoke(answers -> root.assemble(loadedSteps, decisions, answers))))
                .replaceWith(root);
    }

    private static <T> Uni<List<T>> of(Mutiny.Session session, Class<T> type, String query, ReviewCase root) {
        return session.createQuery(query, type).setParameter(1, root.id()).getResultList();
    }
}
