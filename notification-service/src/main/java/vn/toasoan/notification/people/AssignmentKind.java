package vn.toasoan.notification.people;

/** What ties a person to a code: the role they hold, the team they are in, the team they lead. */
public enum AssignmentKind {
    ROLE,
    TEAM,
    LEAD
}
