package vn.toasoan.submission.identity;

/** Realm roles, as Keycloak names them (design page 2). */
public final class Role {

    public static final String CONTRIBUTOR = "contributor";
    public static final String TEAM_LEAD = "team-lead";
    public static final String EDITOR = "editor";
    public static final String FINANCE_OFFICER = "finance-officer";
    public static final String INSPECTION_BOARD = "inspection-board";
    public static final String COMMS_OFFICER = "comms-officer";
    public static final String PRINCIPAL = "principal";
    public static final String ARCHIVIST = "archivist";
    public static final String INSPECTOR = "inspector";
    public static final String UPSTREAM_OFFICE = "upstream-office";
    public static final String OPERATOR = "operator";
    /** Of the service accounts that fetch images by hash; no person has it. */
    public static final String MEDIA_READER = "media-reader";

    private Role() {}
}
