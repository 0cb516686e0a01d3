package vn.toasoan.submission.article;

import java.util.UUID;
import vn.toasoan.testkit.KafkaProbe;

/** Events of review-service about an article, as its contract has them. */
public final class ReviewSays {

    public static final String TOPIC = "review.article.v1";
    private static final String CASE = "019aba10-0001-7b20-9001-4d6eaf3c8b01";
    public static final String STEP = "019aba10-0001-7c01-9001-5e7fb04d9c01";

    private ReviewSays() {}

    public static UUID opened(String article, int revision) {
        return publish(article, "review-opened", revision, 0, """
            "openedAt":"2026-11-24T03:00:00Z",
            "route":[{"stepId":"%s","order":1,"role":"editor","mode":"ANY","label":"Ban biên tập Website"}]""".formatted(STEP));
    }

    public static UUID stepReady(String article, int revision) {
        return publish(article, "review-step-ready", revision, 0, """
            "stepId":"%s","order":1,"role":"editor","readyAt":"2026-11-24T03:00:00Z\"""".formatted(STEP));
    }

    public static UUID stepReadyForPrincipal(String article, int revision) {
        return publish(article, "review-step-ready", revision, 0, """
            "stepId":"%s","order":1,"role":"finance-officer","assignedTo":["binh"],
            "fallbackReason":"SOLE_HOLDER_IS_AUTHOR","readyAt":"2026-11-24T03:00:00Z\"""".formatted(STEP));
    }

    public static void returned(String article, int revision, String reason) {
        publish(article, "review-decision-recorded", revision, 1, """
            "decisionId":"d-1","stepId":"%s","type":"REQUEST_CHANGES","decidedBy":"quyen","actingRole":"editor",
            "reason":"%s","judgedHash":"x","decidedAt":"2026-11-24T04:00:00Z\"""".formatted(STEP, reason));
        publish(article, "changes-requested", revision, 1, """
            "stepId":"%s","decisionId":"d-1","decidedBy":"quyen","reason":"%s","team":"to-1","topic":"ngoai-khoa",
            "title":"x","authors":["lan"],"submittedBy":"lan","decidedAt":"2026-11-24T04:00:00Z\"""".formatted(STEP, reason));
    }

    public static UUID approved(String article, int revision) {
        return publish(article, "article-approved", revision, 2, """
            "approvedRevision":{"articleId":"%s"},"decisions":[],"checklist":[],"approvedAt":"2026-11-24T05:00:00Z\"""".formatted(article));
    }

    public static UUID refused(String article, int revision, String reason) {
        return publish(article, "article-refused", revision, 2, """
            "decisionId":"d-2","decidedBy":"quyen","reason":"%s","refusedAt":"2026-11-24T05:00:00Z\"""".formatted(reason));
    }

    public static UUID cancelled(String article, int revision) {
        return publish(article, "review-cancelled", revision, 3, """
            "cause":"WITHDRAWN","cancelledBy":"lan","cancelledAt":"2026-11-24T05:00:00Z\"""");
    }

    public static UUID withdrawalRejected(String article, int revision) {
        return publish(article, "withdrawal-rejected", revision, 2, """
            "reason":"ALREADY_APPROVED","rejectedAt":"2026-11-24T05:01:00Z\"""");
    }

    public static UUID publish(String article, String event, int revision, int caseVersion, String rest) {
        String json = """
            {"articleId":"%s","caseId":"%s","revision":%d,"caseVersion":%d,%s}""".formatted(article, CASE, revision, caseVersion, rest);
        return KafkaProbe.shared().publish(TOPIC, article, "vn.toasoan.review.article." + event + ".v1", json);
    }
}
