package vn.toasoan.review.desk;

import java.util.Locale;

/** The lists of the desk; the path words are the names in lower case with dashes. */
enum QueueName {
    /** What the caller can decide now and no colleague has claimed, longest waiting first. */
    NEEDS_ME("""
        c.state = 'OPEN' and c.submitted_by <> :me and not (:me = any(c.authors))
        and exists (select 1 from review_step s where s.case_id = c.id and s.state = 'READY'
          and (s.assigned_as <> 'NAMED' and s.person is null and s.role = any(string_to_array(:roles, ','))
            or (s.assigned_as = 'PRINCIPAL' or s.escalation = 2) and 'principal' = any(string_to_array(:roles, ','))
            or s.assigned_as in ('DEPUTY', 'NAMED') and :me = any(s.assigned_to))
          and not (s.claimed_by is not null and s.claimed_by <> :me and s.claimed_until > :now)
          and not (s.mode <> 'ANY' and exists (
            select 1 from decision d where d.step_id = s.id and d.decided_by = :me
              and d.type = 'APPROVE' and d.judged_hash = c.content_hash
              and not exists (select 1 from decision r where r.case_id = c.id and r.reverses = d.id))))\
        """, Order.OLDEST_FIRST),
    /** What the caller has claimed, longest waiting first. */
    CLAIMED("""
        c.state = 'OPEN' and exists (select 1 from review_step s where s.case_id = c.id
          and s.state = 'READY' and s.claimed_by = :me and s.claimed_until > :now)\
        """, Order.OLDEST_FIRST),
    /** What should have been decided by now, among what the caller may read. */
    OVERDUE("""
              c.state = 'OPEN' and exists (select 1 from review_step s where s.case_id = c.id
                and s.state = 'READY' and s.due_at <= :now) and\s\
              """ + Visible.CASES, Order.OLDEST_FIRST),
    /** What was returned and hasn't come back yet, among what the caller may read. */
    WAITING_FOR_AUTHOR("""
              c.state = 'RETURNED' and not exists (select 1 from review_case n
                where n.article_id = c.article_id and n.revision > c.revision) and\s\
              """ + Visible.CASES, Order.LATEST_FIRST),
    /** What was closed within two weeks, among what the caller may read. */
    DECIDED_LATELY(
            "c.closed_at > cast(:now as timestamptz) - interval '14 days' and " + Visible.CASES,
            Order.LATEST_CLOSED_FIRST),
    /** What the caller has decided about, or is asked for by name, latest first. */
    MINE("""
        (exists (select 1 from decision d where d.case_id = c.id and d.decided_by = :me)
          or exists (select 1 from review_step s where s.case_id = c.id and s.state = 'READY'
            and :me = any(s.assigned_to)))\
        """, Order.LATEST_FIRST),
    /** What the caller may read, latest first. */
    ALL(Visible.CASES, Order.LATEST_FIRST);

    /** In which order a list is read. */
    enum Order {
        OLDEST_FIRST("c.opened_at", false),
        LATEST_FIRST("c.opened_at", true),
        LATEST_CLOSED_FIRST("c.closed_at", true);

        private final String column;
        private final boolean descending;

        Order(String column, boolean descending) {
            this.column = column;
            this.descending = descending;
        }

        String by() {
            return descending
                    ? " order by %s desc, c.id desc".formatted(column)
                    : " order by %s, c.id".formatted(column);
        }

        String after() {
            return " and (%s, c.id) %s (:afterTime, :afterId)".formatted(column, descending ? "<" : ">");
        }

        boolean byClosing() {
            return this == LATEST_CLOSED_FIRST;
        }
    }

    /** What the caller may read; the same rule as {@code Readers}. */
    private static final class Visible {
        static final String CASES = """
            (:desk
              or exists (select 1 from review_step v where v.case_id = c.id
                and (v.role = any(string_to_array(:roles, ',')) or :me = any(v.assigned_to)))
              or exists (select 1 from decision d where d.case_id = c.id and d.decided_by = :me)
              or c.state = 'APPROVED' and 'inspector' = any(string_to_array(:roles, ',')))\
            """;
    }

    private final String condition;
    private final Order order;

    QueueName(String condition, Order order) {
        this.condition = condition;
        this.order = order;
    }

    String condition() {
        return condition;
    }

    Order order() {
        return order;
    }

    static QueueName of(String pathWord) {
        return valueOf(pathWord.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
