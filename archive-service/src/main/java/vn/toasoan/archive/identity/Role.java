package vn.toasoan.archive.identity;

/**
 * Realm roles that this service knows. Each of these reads every record; nobody else reads any, the operator included.
 */
public final class Role {

    public static final String ARCHIVIST = "archivist";
    public static final String PRINCIPAL = "principal";
    public static final String COMMS_OFFICER = "comms-officer";
    public static final String EDITOR = "editor";
    public static final String INSPECTOR = "inspector";

    private Role() {}
}
