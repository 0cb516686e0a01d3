package vn.toasoan.review.desk;

import java.util.ArrayList;
import java.util.List;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.reviewcase.Readers;
import vn.toasoan.review.routing.Route;

/**
 * One of the ways in which a case comes into a list. Each is read along an index of its own that is sorted as the list
 * is, so a page costs the same whatever else there is; several are merged.
 *
 * @param from tables; {@code c} is the case
 * @param where which rows
 * @param time what the list is sorted by
 * @param id the case's id, out of the table whose index is read
 */
record Branch(String from, String where, String time, String id) {

    private static final String OF_STEP = "review_step s join review_case c on c.id = s.case_id";

    private static final String BY_NAME = "s.state = 'READY' and s.assigned_to @> array[cast(:me as uuid)]";

    private static final String LATELY = ".closed_at > cast(:now as timestamptz) - interval '14 days'";

    /** Not the caller's own article, not claimed by a colleague, not approved by the caller already. */
    private static final String ASKABLE = """
         and c.submitted_by <> :me and not (:me = any(c.authors))
        and not (s.claimed_by is not null and s.claimed_by <> :me and s.claimed_until > :now)
        and not (s.mode <> 'ANY' and exists (
          select 1 from decision d where d.step_id = s.id and d.decided_by = :me
            and d.type = 'APPROVE' and d.judged_hash = c.content_hash
            and not exists (select 1 from decision r where r.case_id = c.id and r.reverses = d.id)))\
        """;

    /** What the caller may read; the same rule as {@code Readers}. */
    private static final String VISIBLE = """
         and (exists (select 1 from review_step v where v.case_id = c.id
            and (v.role = any(string_to_array(:roles, ',')) or v.assigned_to @> array[cast(:me as uuid)]))
          or exists (select 1 from decision d where d.case_id = c.id and d.decided_by = :me)
          or c.state = 'APPROVED' and 'inspector' = any(string_to_array(:roles, ',')))\
        """;

    static List<Branch> of(QueueName queue, Caller caller) {
        boolean desk = caller.hasAny(Readers.DESK);
        String visible = desk ? "" : VISIBLE;
        return switch (queue) {
            case NEEDS_ME -> needsMe(caller);
            case CLAIMED ->
                List.of(steps("s.state = 'READY' and s.claimed_by = :me and s.claimed_until > :now", "s.opened_at"));
            case OVERDUE -> desk ? List.of(overdue("true", "true")) : ownOverdue(caller);
            case WAITING_FOR_AUTHOR ->
                List.of(new Branch(
                        "awaited_case a join review_case c on c.id = a.case_id",
                        """
                        c.state = 'RETURNED' and not exists (select 1 from review_case n
                          where n.article_id = c.article_id and n.revision > c.revision)\
                        """ + visible,
                        "a.opened_at",
                        "a.case_id"));
            case DECIDED_LATELY -> desk ? List.of(cases("c" + LATELY, "c.closed_at")) : ownDecidedLately(caller);
            case MINE ->
                List.of(
                        new Branch(
                                "decision d join review_case c on c.id = d.case_id",
                                "d.decided_by = :me",
                                "d.opened_at",
                                "d.case_id"),
                        steps(BY_NAME, "s.opened_at"));
            case ALL -> List.of(cases("true" + visible, "c.opened_at"));
        };
    }

    private static List<Branch> needsMe(Caller caller) {
        List<Branch> branches = new ArrayList<>();
        for (String role : caller.actingRoles()) {
            branches.add(steps(
                    "s.state = 'READY' and s.assigned_as <> 'NAMED' and s.person is null and s.role = '" + role + "'"
                            + ASKABLE,
                    "s.opened_at"));
        }
        if (caller.has(Route.LAST_RESORT)) {
            branches.add(steps(
                    "s.state = 'READY' and (s.assigned_as = 'PRINCIPAL' or s.escalation = 2)" + ASKABLE,
                    "s.opened_at"));
        }
        branches.add(steps(BY_NAME + " and s.assigned_as in ('DEPUTY', 'NAMED')" + ASKABLE, "s.opened_at"));
        return branches;
    }

    private static List<Branch> ownOverdue(Caller caller) {
        List<Branch> branches = new ArrayList<>();
        for (String role : caller.actingRoles()) {
            branches.add(overdue("s.role = '" + role + "'", "o.role = '" + role + "'"));
        }
        branches.add(overdue("s.assigned_to @> array[cast(:me as uuid)]", "o.assigned_to @> array[cast(:me as uuid)]"));
        return branches;
    }

    /** The same rule as {@code Readers}, a branch for each way to have to do with a case. */
    private static List<Branch> ownDecidedLately(Caller caller) {
        List<Branch> branches = new ArrayList<>();
        for (String role : caller.actingRoles()) {
            branches.add(steps("s.role = '" + role + "' and s" + LATELY, "s.closed_at"));
        }
        if (caller.has(Readers.INSPECTOR)) {
            branches.add(cases("c.state = 'APPROVED' and c" + LATELY, "c.closed_at"));
        }
        branches.add(steps("s.assigned_to @> array[cast(:me as uuid)] and s" + LATELY, "s.closed_at"));
        branches.add(new Branch(
                "decision d join review_case c on c.id = d.case_id",
                "d.decided_by = :me and c" + LATELY,
                "c.closed_at",
                "c.id"));
        return branches;
    }

    /** A case stands where its longest overdue step does. */
    private static Branch overdue(String which, String amongOthers) {
        return steps("s.state = 'READY' and s.due_at <= :now and " + which + """
             and not exists (select 1 from review_step o where o.case_id = s.case_id and o.state = 'READY'
              and o.due_at < s.due_at and\s\
            """ + amongOthers + ")", "s.due_at");
    }

    private static Branch steps(String where, String time) {
        return new Branch(OF_STEP, where, time, "s.case_id");
    }

    private static Branch cases(String where, String time) {
        return new Branch("review_case c", where, time, "c.id");
    }

    /** A case comes once, even where several of its steps or decisions bring it. */
    String sql(String filters, String after, String direction, int rows) {
        return "(select distinct %2$s as at, %3$s as id from %1$s where %4$s%5$s%6$s order by at %7$s, id %7$s limit %8$d)"
                .formatted(from, time, id, where, filters, after.formatted(time, id), direction, rows);
    }
}
