package vn.toasoan.submission.obligation;

import java.util.Collection;
import java.util.List;
import vn.toasoan.submission.plan.Obligation;

/** How one obligation stands in a month: the numbers of the ledger held against the plan. */
record Standing(Obligation.View obligation, int counted) {

    private static final String TEAM = "team:";

    /** @param year sums of the whole school year */
    static List<Standing> of(LedgerMonth month, List<Obligation.View> obligations, Collection<Tally> year) {
        return obligations.stream()
                .map(obligation -> new Standing(obligation, counted(obligation, month, year)))
                .toList();
    }

    /** A minimum of the year counts from its start to the end of the month. */
    private static int counted(Obligation.View obligation, LedgerMonth month, Collection<Tally> year) {
        boolean whole = obligation.yearly();
        return year.stream()
                .filter(tally -> tally.measure().name().equals(obligation.measure()))
                .filter(tally -> obligation.owner().equals(Obligation.SCHOOL)
                        || tally.team().equals(team(obligation)))
                .filter(tally -> whole
                        ? !tally.month().isAfter(month.firstDay())
                        : tally.month().equals(month.firstDay()))
                .mapToInt(Tally::counted)
                .sum();
    }

    /** Empty where the school is obliged. */
    static String team(Obligation.View obligation) {
        return obligation.owner().startsWith(TEAM) ? obligation.owner().substring(TEAM.length()) : "";
    }

    String team() {
        return team(obligation);
    }

    boolean met() {
        return counted >= obligation.minimum();
    }

    int missing() {
        return Math.max(0, obligation.minimum() - counted);
    }
}
