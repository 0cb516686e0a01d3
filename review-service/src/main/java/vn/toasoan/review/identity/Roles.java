package vn.toasoan.review.identity;

import java.util.Set;

/**
 * The realm roles of people of the school. Any of them may be asked to approve, because routing is data; what a caller
 * may see and do with one case is decided case by case. Offices above and services are not among them, and operators
 * see health only.
 */
public final class Roles {

    public static final String CONTRIBUTOR = "contributor";
    public static final String TEAM_LEAD = "team-lead";
    public static final String EDITOR = "editor";
    public static final String FINANCE_OFFICER = "finance-officer";
    public static final String INSPECTION_BOARD = "inspection-board";
    public static final String COMMS_OFFICER = "comms-officer";
    public static final String PRINCIPAL = "principal";
    public static final String ARCHIVIST = "archivist";
    public static final String INSPECTOR = "inspector";

    /** Reads what says nothing about any article's text. */
    public static final String OPERATOR = "operator";

    /** Those who may be asked to decide something; what routing may name. */
    static final Set<String> ACTING = Set.of(
            CONTRIBUTOR, TEAM_LEAD, EDITOR, FINANCE_OFFICER, INSPECTION_BOARD, COMMS_OFFICER, PRINCIPAL, ARCHIVIST);

    private Roles() {}
}
