package vn.toasoan.notification;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which record of this service reads which event, by producer and event name. */
final class ReadTypes {

    static final String[] MAY_BE_ABSENT = {"email", "deputyId", "validFrom", "validTo", "publicNote", "assignedTo"};

    private ReadTypes() {}

    static Map<String, Class<?>> all() throws ClassNotFoundException {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("submission-service/person-changed", type("people.PersonChanged"));
        types.put("submission-service/team-changed", type("catalogue.NameChanged"));
        types.put("submission-service/topic-changed", type("catalogue.NameChanged"));
        types.put("submission-service/article-submitted", type("notice.ArticleSubmitted"));
        types.put("review-service/review-step-ready", type("notice.ReviewEvents$StepReady"));
        types.put("review-service/changes-requested", type("notice.ReviewEvents$ChangesRequested"));
        types.put("review-service/article-approved", type("notice.ReviewEvents$Approved"));
        types.put("review-service/article-refused", type("notice.ReviewEvents$Refused"));
        types.put("review-service/review-cancelled", type("notice.ReviewEvents$OfRevision"));
        types.put("review-service/withdrawal-rejected", type("notice.ReviewEvents$OfRevision"));
        types.put("publishing-service/article-published", type("notice.EditionEvent"));
        types.put("publishing-service/article-corrected", type("notice.EditionEvent"));
        return types;
    }

    /** Written down in the design before their producers have them. */
    static Map<String, Class<?>> later() throws ClassNotFoundException {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("submission-service/obligation-reminder-due", type("notice.AlarmEvents$Obligation"));
        types.put("review-service/review-step-overdue", type("notice.AlarmEvents$StepOverdue"));
        types.put("review-service/approval-reversed", type("notice.ReviewEvents$Reversed"));
        types.put("review-service/incident-opened", type("notice.AlarmEvents$Incident"));
        types.put("review-service/incident-escalated", type("notice.AlarmEvents$Incident"));
        types.put("publishing-service/article-taken-down", type("notice.AlarmEvents$Withdrawn"));
        types.put("publishing-service/article-unpublished", type("notice.AlarmEvents$Withdrawn"));
        types.put("publishing-service/delivery-failed", type("notice.AlarmEvents$DeliveryFailed"));
        types.put("publishing-service/site-integrity-violated", type("notice.AlarmEvents$Integrity"));
        types.put("archive-service/fixity-failed", type("notice.AlarmEvents$Integrity"));
        return types;
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("vn.toasoan.notification." + name);
    }
}
