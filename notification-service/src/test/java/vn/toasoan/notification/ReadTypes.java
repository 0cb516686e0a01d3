package vn.toasoan.notification;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which record of this service reads which event, by producer and event name. */
final class ReadTypes {

    static final String[] MAY_BE_ABSENT = {"email", "deputyId", "publicNote", "assignedTo"};

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
        types.put("publishing-service/article-published", type("notice.EditionEvent"));
        types.put("publishing-service/article-corrected", type("notice.EditionEvent"));
        return types;
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("vn.toasoan.notification." + name);
    }
}
