package vn.toasoan.archive.identity;

/**
 * Realm roles that this service knows. The first five read every record, nobody else reads any, the operator included; the
 * others may have a part in a disposition.
 */
public final class Role {

    public static final String ARCHIVIST = "archivist";
    public static final String PRINCIPAL = "principal";
    public static final String COMMS_OFFICER = "comms-officer";
    public static final String EDITOR = "editor";
    public static final String INSPECTOR = "inspector";
    public static final String INSPECTION_BOARD = "inspection-board";

    public static final String CONTRIBUTOR = "contributor";
    public static final String TEAM_LEAD = "team-lead";
    public static final String FINANCE_OFFICER = "finance-officer";

    private Role() {}
}
