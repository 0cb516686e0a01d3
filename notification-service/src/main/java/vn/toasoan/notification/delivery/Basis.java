package vn.toasoan.notification.delivery;

import vn.toasoan.notification.people.AssignmentKind;

/**
 * Why somebody is told: an assignment that must still be theirs when it is sent. {@link #NAMED}: the event itself names
 * them, which no later change takes back.
 *
 * @param kind null, with the code, for {@link #NAMED}
 */
public record Basis(AssignmentKind kind, String code) {

    public static final Basis NAMED = new Basis(null, null);
}
