package vn.toasoan.review.selection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.review.calendar.SchoolCalendar;

/** Sessions, their nominations, and the approved articles that candidates come from. */
@ApplicationScoped
class Selections {

    private static final String CANDIDATE = """
            select c.articleId, c.id, c.revision, c.listing.title, c.listing.topic, c.listing.team, c.listing.authors,
              c.listing.submittedBy, c.closedAt
            from ReviewCase c where c.state = APPROVED and\s""";

    private static final String LATEST_FIRST = " order by c.articleId, c.revision desc";

    /** The last approved revision of each article that was approved in a month. */
    Uni<List<Nomination.Candidate>> approvedIn(LocalDate firstDay) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                CANDIDATE + "c.closedAt >= ?1 and c.closedAt < ?2" + LATEST_FIRST, Object[].class)
                        .setParameter(1, start(firstDay))
                        .setParameter(2, start(firstDay.plusMonths(1)))
                        .getResultList())
                .map(Selections::lastOfEach);
    }

    /** The last approved revision of one article; null where none is approved. */
    Uni<Nomination.Candidate> approved(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(CANDIDATE + "c.articleId = ?1" + LATEST_FIRST, Object[].class)
                        .setParameter(1, articleId)
                        .getResultList())
                .map(rows -> rows.isEmpty() ? null : candidate(rows.getFirst()));
    }

    private static List<Nomination.Candidate> lastOfEach(List<Object[]> rows) {
        Map<UUID, Nomination.Candidate> last = new LinkedHashMap<>();
        rows.stream().map(Selections::candidate).forEach(one -> last.putIfAbsent(one.articleId(), one));
        return List.copyOf(last.values());
    }

    /** Those of the cases whose approval stands; nobody reverses it until this transaction ends. */
    Uni<Set<UUID>> approvedAmong(Collection<UUID> caseIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select id, state from review_case
                                where id = any(cast(string_to_array(:ids, ',') as uuid[])) order by id for share\
                                """, Object[].class)
                        .setParameter(
                                "ids", caseIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .getResultList())
                .map(rows -> rows.stream()
                        .filter(row -> "APPROVED".equals(row[1]))
                        .map(row -> (UUID) row[0])
                        .collect(Collectors.toSet()));
    }

    Uni<Boolean> hasMonthly(LocalDate firstDay) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from SelectionSession s where s.firstDay = ?1 and s.kind = MONTHLY",
                                Long.class)
                        .setParameter(1, firstDay)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    Uni<Void> add(SelectionSession session, List<Nomination> nominations) {
        return Panache.getSession()
                .chain(open -> open.persist(session)
                        .chain(() -> open.persistAll(nominations.toArray()))
                        .chain(open::flush));
    }

    /** Null where there is none. */
    Uni<SelectionSession> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(SelectionSession.class, id));
    }

    /** To change: whoever comes second waits. */
    Uni<SelectionSession> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(SelectionSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The best first, then those not judged yet, in the order of their approval. */
    Uni<List<Nomination>> nominations(UUID sessionId) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                        from Nomination n where n.sessionId = ?1
                        order by coalesce(n.timeliness + n.content + n.images + n.example, -1) desc, n.approvedAt, n.id""", Nomination.class)
                        .setParameter(1, sessionId)
                        .getResultList());
    }

    /** The latest first. */
    Uni<List<SelectionSession>> list(Instant before, UUID beforeId, int rows) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                        from SelectionSession s where s.openedAt < ?1 or s.openedAt = ?1 and s.id < ?2
                        order by s.openedAt desc, s.id desc""", SelectionSession.class)
                        .setParameter(1, before)
                        .setParameter(2, beforeId)
                        .setMaxResults(rows)
                        .getResultList());
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SchoolCalendar.ZONE).toInstant();
    }

    private static Nomination.Candidate candidate(Object[] row) {
        return new Nomination.Candidate(
                (UUID) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (UUID[]) row[6],
                (UUID) row[7],
                (Instant) row[8]);
    }
}
