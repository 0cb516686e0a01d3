package vn.toasoan.submission.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Event: the plan of a school year as it stands now, with what it obliges to.
 *
 * @param countingMonths numbers of the calendar months in which a monthly minimum is due
 */
record PlanAdopted(
        String schoolYear,
        LocalDate closesOn,
        List<Obligation.View> obligations,
        List<Integer> countingMonths,
        int version) {}
