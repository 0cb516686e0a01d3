package vn.toasoan.review.checklist;

/**
 * The questions of the pre-publication gate that a person answers, in their order (design page 2). The finance and
 * inspection gates are steps of the route, and required fields are checked at hand-in.
 */
public enum Gate {
    /** Nothing in it is a state secret. */
    STATE_SECRET(true),
    /** Every child that can be recognised in text or image has a valid consent. */
    CHILD_CONSENT(true),
    SOURCE_RIGHTS(false),
    /** Who speaks for the school has the mandate to. */
    SPOKESPERSON(false);

    private final boolean binding;

    Gate(boolean binding) {
        this.binding = binding;
    }

    /** A "no" here can't be overridden by any role, and an approval needs an answer. */
    public boolean binding() {
        return binding;
    }
}
