package vn.toasoan.review.desk;

/** The lists of the desk; the path words are {@code needs-me}, {@code mine} and {@code all}. */
enum QueueName {
    /** What the caller can decide now, longest waiting first. */
    NEEDS_ME("""
            c.state = 'OPEN' and c.submitted_by <> :me and not (:me = any(c.authors))
            and exists (select 1 from review_step s where s.case_id = c.id and s.state = 'READY'
              and (s.role = any(string_to_array(:roles, ','))
                or s.assigned_as = 'PRINCIPAL' and 'principal' = any(string_to_array(:roles, ','))
                or s.assigned_as = 'DEPUTY' and :me = any(s.assigned_to))
              and not (s.mode = 'ALL' and exists (
                select 1 from decision d where d.step_id = s.id and d.decided_by = :me)))""", true),
    /** What the caller has decided about, or is asked for by name, latest first. */
    MINE("""
            (exists (select 1 from decision d where d.case_id = c.id and d.decided_by = :me)
              or exists (select 1 from review_step s where s.case_id = c.id and s.state = 'READY'
                and :me = any(s.assigned_to)))""", false),
    /** What the caller may read, latest first. */
    ALL("""
            (:desk
              or exists (select 1 from review_step s where s.case_id = c.id
                and (s.role = any(string_to_array(:roles, ',')) or :me = any(s.assigned_to)))
              or exists (select 1 from decision d where d.case_id = c.id and d.decided_by = :me)
              or c.state = 'APPROVED' and 'inspector' = any(string_to_array(:roles, ',')))""", false);

    private final String condition;
    private final boolean oldestFirst;

    QueueName(String condition, boolean oldestFirst) {
        this.condition = condition;
        this.oldestFirst = oldestFirst;
    }

    String condition() {
        return condition;
    }

    boolean oldestFirst() {
        return oldestFirst;
    }

    static QueueName of(String pathWord) {
        return switch (pathWord) {
            case "mine" -> MINE;
            case "all" -> ALL;
            default -> NEEDS_ME;
        };
    }
}
