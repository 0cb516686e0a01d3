package vn.toasoan.archive.record.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.archive.people.Named;

/** Decisions and gate answers with the names of those who gave them. */
public record Approval(List<Decision> decisions, List<GateAnswer> checklist) {

    static Approval of(ArticleApproved approved, Map<UUID, String> names) {
        return new Approval(
                approved.decisions().stream()
                        .map(taken -> new Decision(
                                taken.decisionId(),
                                taken.stepId(),
                                taken.type(),
                                Named.of(taken.decidedBy(), names),
                                taken.actingRole(),
                                taken.judgedHash(),
                                taken.decidedAt(),
                                taken.fallbackReason()))
                        .toList(),
                approved.checklist().stream()
                        .map(answered -> new GateAnswer(
                                answered.gate(),
                                answered.answer(),
                                Named.of(answered.answeredBy(), names),
                                answered.answeredAt()))
                        .toList());
    }
}
