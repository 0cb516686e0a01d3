package vn.toasoan.notification.rule;

/** Whom a rule tells. Worked out when the notice is sent, never when the event happens. */
public enum Receiver {
    /** Whoever is to decide the step: the person it was given to, else everybody who holds its role and is no author. */
    STEP_HOLDERS,
    /** The authors and whoever handed the article in. */
    AUTHORS,
    /** The leads of the article's team, or of the team that the event is about. */
    TEAM_LEADS,
    /** Everybody who holds the role that the rule names: {@code comms-officer}, {@code editor}, {@code principal}. */
    ROLE,
    /** A chat of many people that the rule names: nobody in it is asked for what they want. */
    GROUP
}
