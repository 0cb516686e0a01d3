package vn.toasoan.review.reviewcase;

import java.util.Optional;
import java.util.Set;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusal.Kind;
import vn.toasoan.review.routing.Route;

/** Guards about who tries a command, or for whom. */
final class PersonGuards {

    private static final Set<String> GIVES_WORK = Set.of(Route.BOARD, Route.LAST_RESORT);

    private PersonGuards() {}

    static Optional<Refusal> notOwnArticle(Attempt attempt) {
        return attempt.target().own().contains(attempt.caller().subject())
                ? Optional.of(Refusal.of(Kind.FORBIDDEN, "CONFLICT_OF_INTEREST", Guard.NOT_OWN_ARTICLE.name()))
                : Optional.empty();
    }

    static Optional<Refusal> approver(Attempt attempt) {
        ReviewStep step = attempt.step().orElseThrow();
        return attempt.mandateFor(step).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "NOT_APPROVER", Guard.APPROVER.name(), step.label())
                        .with("requiredRole", step.role()));
    }

    static Optional<Refusal> holdsClaim(Attempt attempt) {
        boolean own = attempt.step()
                .orElseThrow()
                .claimAt(attempt.now())
                .filter(attempt.caller().subject()::equals)
                .isPresent();
        return own || attempt.caller().hasAny(GIVES_WORK)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "NOT_YOUR_CLAIM", Guard.HOLDS_CLAIM.name()));
    }

    static Optional<Refusal> mayAnswer(Attempt attempt) {
        return attempt.mandateForAny().isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "NOT_REVIEWER", Guard.MAY_ANSWER.name()));
    }

    static Optional<Refusal> mayAssign(Attempt attempt) {
        return attempt.caller().hasAny(GIVES_WORK)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "NOT_THE_DESK", Guard.MAY_ASSIGN.name()));
    }

    static Optional<Refusal> isPrincipal(Attempt attempt) {
        return attempt.caller().has(Route.LAST_RESORT)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "NOT_PRINCIPAL", Guard.IS_PRINCIPAL.name()));
    }

    static Optional<Refusal> assigneeLawful(Attempt attempt) {
        Command.Assign command = (Command.Assign) attempt.command();
        return attempt.mayBeGiven(attempt.step().orElseThrow(), command.person())
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONTENT, "ASSIGNEE_NOT_LAWFUL", Guard.ASSIGNEE_LAWFUL.name())
                        .at("/personId"));
    }
}
