package vn.toasoan.notification.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The fields that this service reads of reminders and alarms. Their producers come later than this service: whatever is not
 * needed to tell somebody is not asked for.
 */
final class AlarmEvents {

    /** Of submission's ObligationReminderDue, and of an obligation that was missed when its month was frozen. */
    record Obligation(String month, String audience, String team, List<Missing> obligations) {

        record Missing(Boolean met) {}

        Facts facts() {
            long missing = obligations == null
                    ? 0
                    : obligations.stream()
                            .filter(it -> !Boolean.TRUE.equals(it.met()))
                            .count();
            Map<String, String> details = new LinkedHashMap<>();
            put(details, "month", month);
            put(details, "audience", audience);
            put(details, "missing", Long.toString(missing));
            return Facts.of(null, team, month + ":" + team, details);
        }
    }

    /** Of review's ReviewStepOverdue; a second escalation is news again. */
    record StepOverdue(
            UUID articleId,
            String stepId,
            String role,
            String label,
            List<String> assignedTo,
            Integer escalation,
            String escalatedTo) {

        Facts facts() {
            Map<String, String> details = new LinkedHashMap<>();
            put(details, "step", label);
            put(details, "escalation", escalation == null ? null : escalation.toString());
            put(details, "escalatedTo", escalatedTo);
            return Facts.ofStep(role, assignedTo, stepId + ":" + escalation).with(details);
        }
    }

    /** Of publishing's ArticleTakenDown and ArticleUnpublished: their authors are plain ids, their reason is left alone. */
    record Withdrawn(UUID articleId, int edition, String title, String team, List<String> authors, String submittedBy) {

        Facts facts() {
            return Facts.ofArticle(title, team, authors, submittedBy, "e" + edition);
        }
    }

    /** Of publishing's DeliveryFailed. */
    record DeliveryFailed(UUID articleId, String destination) {

        Facts facts() {
            Map<String, String> details = new LinkedHashMap<>();
            put(details, "destination", destination);
            return Facts.of(null, null, null, details);
        }
    }

    /** Of review's IncidentOpened and IncidentEscalated: neither the claim nor any name goes by mail. */
    record Incident(String severity) {

        Facts facts() {
            Map<String, String> details = new LinkedHashMap<>();
            put(details, "severity", severity);
            return Facts.of(null, null, null, details);
        }
    }

    /** Of publishing's SiteIntegrityViolated and archive's FixityFailed: that it happened; file names stay where they are. */
    record Integrity(String kind, String state) {

        Facts facts() {
            Map<String, String> details = new LinkedHashMap<>();
            put(details, "kind", kind == null ? state : kind);
            return Facts.of(null, null, null, details);
        }
    }

    private static void put(Map<String, String> details, String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    private AlarmEvents() {}
}
