package vn.toasoan.review.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.reviewcase.AmendedText;
import vn.toasoan.review.reviewcase.Command;
import vn.toasoan.review.reviewcase.Moment;
import vn.toasoan.review.reviewcase.ReviewCase;
import vn.toasoan.review.reviewcase.ReviewStep;

/** What one reader can do with one case now, as the executor itself would judge. */
record StepActions(ReviewCase shown, Caller reader, Moment moment) {

    private static final Set<DecisionType> IN_A_STEP =
            EnumSet.of(DecisionType.APPROVE, DecisionType.REQUEST_CHANGES, DecisionType.REFUSE, DecisionType.RECOMMEND);

    List<Action> on(ReviewStep step) {
        List<Command> commands = new ArrayList<>();
        IN_A_STEP.forEach(
                type -> commands.add(new Command.Decide(step.id(), new Decision.Verdict(type, null, null), null)));
        commands.add(new Command.Claim(step.id()));
        commands.add(new Command.Release(step.id()));
        commands.add(new Command.Assign(step.id(), null, null));
        commands.add(amend(step.id()));
        return possible(commands);
    }

    /** All of them: those of any step, and those about the case. */
    List<Action> onCase() {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        shown.steps().forEach(step -> actions.addAll(on(step)));
        actions.addAll(possible(List.of(
                new Command.AnswerChecklist(List.of()),
                new Command.Retopic(null, null, null),
                new Command.Reverse(null, null))));
        return List.copyOf(actions);
    }

    private static Command amend(UUID stepId) {
        return new Command.Amend(stepId, new AmendedText(null, null, null, List.of()), null);
    }

    private List<Action> possible(List<Command> commands) {
        return commands.stream()
                .filter(command -> shown.obstacle(command, reader, moment).isEmpty())
                .map(command -> Action.of(command.kind()))
                .toList();
    }
}
