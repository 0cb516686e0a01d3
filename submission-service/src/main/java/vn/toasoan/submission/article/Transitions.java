package vn.toasoan.submission.article;

import static vn.toasoan.submission.article.ArticleState.ACCEPTED;
import static vn.toasoan.submission.article.ArticleState.DRAFT;
import static vn.toasoan.submission.article.ArticleState.REFUSED;
import static vn.toasoan.submission.article.ArticleState.RETURNED;
import static vn.toasoan.submission.article.ArticleState.SUBMITTED;
import static vn.toasoan.submission.article.ArticleState.WITHDRAWN;
import static vn.toasoan.submission.article.Mover.LEAD;
import static vn.toasoan.submission.article.Mover.REVIEW;
import static vn.toasoan.submission.article.Mover.WRITER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** The life of an article as a table, and the one function that executes a row of it. */
final class Transitions {

    static final List<Transition> TABLE = List.of(
            Transition.of(Command.EDIT, WRITER, DRAFT, RETURNED)
                    .guardedBy(Guard.EDIT_LOCKED)
                    .doing(Article::rewrite),
            Transition.of(Command.ILLUSTRATE, WRITER, DRAFT, RETURNED).doing(Article::touch),
            Transition.of(Command.SUBMIT, WRITER, DRAFT, RETURNED)
                    .guardedBy(
                            Guard.EDIT_LOCKED,
                            Guard.LEAD_HANDS_IN,
                            Guard.TEAM_CLOSED,
                            Guard.TOPIC_CLOSED,
                            Guard.BODY_REQUIRED,
                            Guard.IMAGE_REQUIRED,
                            Guard.VIDEO_REQUIRED,
                            Guard.DOCUMENT_REQUIRED,
                            Guard.ALT_TEXT_REQUIRED,
                            Guard.CONSENT_REQUIRED,
                            Guard.PUBLIC_NOTE_REQUIRED)
                    .to(SUBMITTED)
                    .doing(Article::freeze),
            Transition.of(Command.PROPOSE, WRITER, DRAFT, RETURNED)
                    .guardedBy(Guard.NO_PROPOSALS, Guard.PROPOSED_ALREADY)
                    .doing(Article::propose),
            Transition.of(Command.DECLINE, LEAD, DRAFT, RETURNED)
                    .guardedBy(Guard.NOT_PROPOSED)
                    .doing(Article::declineProposal),
            Transition.of(Command.WITHDRAW, WRITER, DRAFT, RETURNED)
                    .guardedBy(Guard.CORRECTION_OPEN)
                    .to(WITHDRAWN)
                    .doing(Article::takeBack),
            Transition.of(Command.WITHDRAW, WRITER, SUBMITTED)
                    .guardedBy(Guard.WITHDRAWAL_PENDING)
                    .doing(Article::askBack),
            Transition.of(Command.START_CORRECTION, WRITER, ACCEPTED)
                    .guardedBy(Guard.NOT_PUBLISHED)
                    .to(DRAFT)
                    .doing(Article::startCorrection),
            Transition.of(Command.ABANDON_CORRECTION, WRITER, DRAFT, RETURNED)
                    .guardedBy(Guard.NO_CORRECTION_OPEN)
                    .to(ACCEPTED)
                    .doing(Article::abandonCorrection),
            Transition.of(Command.AMEND, REVIEW, SUBMITTED).doing(Article::rewrite),
            Transition.of(Command.RETURN, REVIEW, SUBMITTED).to(RETURNED).doing(Article::giveBack),
            Transition.of(Command.ACCEPT, REVIEW, SUBMITTED).to(ACCEPTED).doing(Article::accept),
            // what is on the site stays there: the correction is a draft again, to be mended or abandoned
            Transition.of(Command.REFUSE, REVIEW, SUBMITTED)
                    .where(Article::isCorrection)
                    .to(DRAFT)
                    .doing(Article::giveBack),
            Transition.of(Command.CANCEL_REVIEW, REVIEW, SUBMITTED)
                    .where(Article::isCorrection)
                    .to(DRAFT)
                    .doing(Article::giveBack),
            Transition.of(Command.REVERSE_APPROVAL, REVIEW, ACCEPTED)
                    .to(RETURNED)
                    .doing(Article::touch),
            Transition.of(Command.REFUSE, REVIEW, SUBMITTED)
                    .where(article -> !article.isCorrection())
                    .to(REFUSED)
                    .doing(Article::giveBack),
            Transition.of(Command.CANCEL_REVIEW, REVIEW, SUBMITTED)
                    .where(article -> !article.isCorrection())
                    .to(WITHDRAWN)
                    .doing(Article::takeBack),
            Transition.of(Command.REJECT_WITHDRAWAL, REVIEW, SUBMITTED, ACCEPTED)
                    .guardedBy(Guard.NO_WITHDRAWAL_PENDING)
                    .doing(Article::keep));

    private Transitions() {}

    /** Does it, or throws the {@link Refusal} that {@link #refusal} foretold. */
    static List<ArticleEvent> execute(Command command, Article article, Occasion occasion) {
        require(command, article, occasion);
        Transition row = row(command, article).orElseThrow();
        List<ArticleEvent> events = row.effect().apply(article, occasion);
        if (row.to() != null) {
            article.moveTo(row.to());
        }
        return events;
    }

    static void require(Command command, Article article, Occasion occasion) {
        refusal(command, article, occasion).ifPresent(no -> {
            throw no;
        });
    }

    /** Whether the command is this caller's to give, in whatever state. */
    static boolean mayGive(Command command, Article article, Caller caller) {
        return TABLE.stream()
                .filter(row -> row.command() == command)
                .anyMatch(row -> row.mover().includes(caller, article));
    }

    static Refusal notYours() {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_YOUR_ARTICLE").with("guard", "NOT_YOUR_ARTICLE");
    }

    /** Why the command is impossible here and now; empty if it is possible. Person first, then state, then guards. */
    static Optional<Refusal> refusal(Command command, Article article, Occasion occasion) {
        if (!mayGive(command, article, occasion.caller())) {
            return Optional.of(notYours());
        }
        Optional<Transition> row = row(command, article);
        if (row.isEmpty()) {
            return Optional.of(wrongState(command, article.state()));
        }
        return row.get().guards().stream()
                .filter(guard -> !guard.holds(article, occasion))
                .findFirst()
                .map(Guard::refusal);
    }

    /** What this caller can do now. */
    static List<String> actions(Article article, Occasion occasion) {
        return Arrays.stream(Command.values())
                .filter(command -> refusal(command, article, occasion).isEmpty())
                .map(Command::action)
                .toList();
    }

    private static Optional<Transition> row(Command command, Article article) {
        return TABLE.stream()
                .filter(row -> row.command() == command && row.from().contains(article.state()))
                .filter(row -> row.applies().test(article))
                .findFirst();
    }

    private static Refusal wrongState(Command command, ArticleState state) {
        Set<ArticleState> from = EnumSet.noneOf(ArticleState.class);
        TABLE.stream().filter(row -> row.command() == command).forEach(row -> from.addAll(row.from()));
        return Refusal.of(Refusal.Kind.CONFLICT, "WRONG_STATE")
                .about(command.action(), state)
                .with("guard", "STATE")
                .with("command", command.action())
                .with("state", state)
                .with("possibleIn", from);
    }
}
