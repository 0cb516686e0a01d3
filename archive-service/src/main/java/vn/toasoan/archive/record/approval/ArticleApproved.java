package vn.toasoan.archive.record.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this service reads of review's event, and keeps as it is until the revision has a record. The approved text is
 * not read here: the record takes it from the edition that went live.
 */
public record ArticleApproved(
        UUID articleId,
        int revision,
        long caseVersion,
        List<DecisionTaken> decisions,
        List<GateAnswered> checklist,
        Instant approvedAt) {

    /** @param fallbackReason why the step went to somebody else than its role's holder; mostly null */
    public record DecisionTaken(
            UUID decisionId,
            UUID stepId,
            String type,
            UUID decidedBy,
            String actingRole,
            String judgedHash,
            Instant decidedAt,
            String fallbackReason) {}

    public record GateAnswered(String gate, String answer, UUID answeredBy, Instant answeredAt) {}

    /** Everybody whose name the record will show. */
    public Set<UUID> people() {
        return Stream.concat(
                        decisions.stream().map(DecisionTaken::decidedBy),
                        checklist.stream().map(GateAnswered::answeredBy))
                .collect(Collectors.toSet());
    }
}
