package vn.toasoan.review.reviewcase;

import java.util.List;
import java.util.UUID;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.routing.Route;

/** A command with what belongs to it. */
public sealed interface Command {

    CaseCommand kind();

    /** The step it is about; null where it is about the whole case. */
    default UUID stepId() {
        return null;
    }

    /** Null where none was given. */
    default String reason() {
        return null;
    }

    /** The content the caller had before them; null: not told. */
    default String judgedHash() {
        return null;
    }

    /** Approval, return, refusal or advice. */
    record Decide(UUID stepId, Decision.Verdict verdict, String judgedHash) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.valueOf(verdict.type().name());
        }

        @Override
        public String reason() {
            return verdict.reason();
        }
    }

    record AnswerChecklist(List<GateAnswer> answers) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.ANSWER_CHECKLIST;
        }
    }

    record Claim(UUID stepId) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.CLAIM;
        }
    }

    record Release(UUID stepId) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.RELEASE;
        }
    }

    /** @param person who is to decide the step */
    record Assign(UUID stepId, UUID person, String reason) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.ASSIGN;
        }
    }

    /** @param text the whole content with its typos fixed, safe to show */
    record Amend(UUID stepId, AmendedText text, String note) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.AMEND;
        }
    }

    /** @param route what an article of that topic takes now; null where only the possibility is asked for */
    record Retopic(String topic, Route route, String reason) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.RETOPIC;
        }
    }

    /** @param decisionId the approval of one step, while the case is open; null: that of the approved article */
    record Reverse(UUID decisionId, String reason) implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.REVERSE;
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

    record TimePasses() implements Command {
        @Override
        public CaseCommand kind() {
            return CaseCommand.TIME_PASSES;
        }
    }
}
