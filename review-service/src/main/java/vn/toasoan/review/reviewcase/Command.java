package vn.toasoan.review.reviewcase;

import java.util.List;
import java.util.UUID;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.decision.Decision;

/** A command with what belongs to it. */
public sealed interface Command {

    CaseCommand kind();

    /** @param judgedHash the content the caller had before them; null: not told */
    record Decide(UUID stepId, Decision.Verdict verdict, String judgedHash) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.valueOf(verdict.type().name());
        }
    }

    record AnswerChecklist(List<GateAnswer> answers) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.ANSWER_CHECKLIST;
        }
    }

    /** @param reason the author's words; null where none were given */
    record Withdraw(UUID requestedBy, String reason) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.WITHDRAW;
        }
    }

    /** @param by who handed in the newer revision */
    record Supersede(UUID by) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.SUPERSEDE;
        }
    }

    record Reassign() implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.REASSIGN;
        }
    }
}
