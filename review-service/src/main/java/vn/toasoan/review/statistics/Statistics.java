package vn.toasoan.review.statistics;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.review.calendar.SchoolCalendar;

/** Counts. Each query is the definition of one number, in the words of {@link DeskStatistics#DEFINITIONS}. */
@ApplicationScoped
class Statistics {

    private static final String FIRST_DECISION = """
        with taken as (
          select extract(epoch from (select min(d.decided_at) from decision d where d.case_id = c.id
            and d.carried_from is null and d.type in ('APPROVE', 'REQUEST_CHANGES', 'REFUSE')) - c.opened_at)
            / 3600 as hours
          from review_case c where c.opened_at >= :from and c.opened_at < :to)
        select count(hours), cast(percentile_cont(0.5) within group (order by hours) as double precision),
          cast(percentile_cont(0.9) within group (order by hours) as double precision)
        from taken where hours is not null\
        """;

    /** Articles whose first approval falls into the period, with when their first case was opened. */
    private static final String APPROVED = """
        with first_approval as (
          select c.article_id, min(c.closed_at) as approved_at, min(c.revision) as revision
          from review_case c
          where exists (select 1 from decision d where d.case_id = c.id and d.type = 'APPROVE')
            and (c.state = 'APPROVED' or exists (
              select 1 from decision r where r.case_id = c.id and r.type = 'REVERSE' and r.reverses is null))
          group by c.article_id
          having min(c.closed_at) >= :from and min(c.closed_at) < :to),
        approved as (
          select f.article_id, extract(epoch from f.approved_at - (select min(c.opened_at) from review_case c
              where c.article_id = f.article_id)) / 3600 as hours,
            (select count(*) from review_case c where c.article_id = f.article_id and c.state = 'RETURNED'
              and c.closed_at < f.approved_at) as returns
          from first_approval f)
        """;

    private static final String APPROVAL = APPROVED + """
        select count(*), cast(percentile_cont(0.5) within group (order by hours) as double precision),
          cast(percentile_cont(0.9) within group (order by hours) as double precision) from approved\
        """;

    private static final String RETURNS = APPROVED + """
        select count(*), cast(coalesce(sum(returns), 0) as bigint), cast(avg(returns) as double precision),
          count(*) filter (where returns = 0) from approved\
        """;

    private static final String TOPICS = """
        select c.topic, count(*), count(*) filter (where c.state = 'APPROVED'),
          count(*) filter (where c.state = 'RETURNED'), count(*) filter (where c.state = 'REFUSED'),
          count(*) filter (where c.state = 'CANCELLED'),
          cast(percentile_cont(0.5) within group (order by extract(epoch from c.closed_at - c.opened_at) / 3600)
            filter (where c.state = 'APPROVED') as double precision)
        from review_case c where c.opened_at >= :from and c.opened_at < :to
        group by c.topic order by c.topic\
        """;

    private static final String REVIEWERS = """
        select d.decided_by, p.display_name, count(*), count(*) filter (where d.type = 'APPROVE'),
          count(*) filter (where d.type = 'REQUEST_CHANGES'), count(*) filter (where d.type = 'REFUSE')
        from decision d left join person p on p.id = d.decided_by
        where d.decided_at >= :from and d.decided_at < :to and d.carried_from is null
          and d.type in ('APPROVE', 'REQUEST_CHANGES', 'REFUSE')
        group by d.decided_by, p.display_name order by count(*) desc, d.decided_by\
        """;

    private record Period(Instant from, Instant to) {
        static Period of(LocalDate from, LocalDate to) {
            return new Period(
                    from.atStartOfDay(SchoolCalendar.ZONE).toInstant(),
                    to.plusDays(1).atStartOfDay(SchoolCalendar.ZONE).toInstant());
        }
    }

    /** @param to the last day that counts */
    Uni<DeskStatistics> of(LocalDate from, LocalDate to) {
        Period period = Period.of(from, to);
        return rows(FIRST_DECISION, period)
                .chain(first -> rows(APPROVAL, period)
                        .chain(approval -> rows(RETURNS, period)
                                .chain(returns -> rows(TOPICS, period)
                                        .chain(topics -> rows(REVIEWERS, period)
                                                .map(reviewers -> new DeskStatistics(
                                                        from,
                                                        to,
                                                        hours(first.getFirst()),
                                                        hours(approval.getFirst()),
                                                        returns(returns.getFirst()),
                                                        topics.stream()
                                                                .map(Statistics::topic)
                                                                .toList(),
                                                        reviewers.stream()
                                                                .map(Statistics::reviewer)
                                                                .toList(),
                                                        DeskStatistics.DEFINITIONS))))));
    }

    private static Uni<List<Object[]>> rows(String sql, Period period) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList());
    }

    private static DeskStatistics.Hours hours(Object[] row) {
        return new DeskStatistics.Hours(number(row[0]), (Double) row[1], (Double) row[2]);
    }

    private static DeskStatistics.Returns returns(Object[] row) {
        return new DeskStatistics.Returns(number(row[0]), number(row[1]), (Double) row[2], number(row[3]));
    }

    private static DeskStatistics.TopicRow topic(Object[] row) {
        return new DeskStatistics.TopicRow(
                (String) row[0],
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                (Double) row[6]);
    }

    private static DeskStatistics.ReviewerRow reviewer(Object[] row) {
        return new DeskStatistics.ReviewerRow(
                (UUID) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
