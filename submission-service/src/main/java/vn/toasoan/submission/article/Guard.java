package vn.toasoan.submission.article;

import java.util.function.BiPredicate;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Image;

/** A condition of a command beside state and person. Its name is the stable code of the refusal. */
enum Guard {
    BODY_REQUIRED(
            Refusal.Kind.INVALID,
            "/body",
            (article, occasion) -> !article.text().body().isEmpty()),
    ALT_TEXT_REQUIRED(
            Refusal.Kind.INVALID,
            "/media",
            (article, occasion) -> occasion.images().stream().map(Image::alt).noneMatch(String::isEmpty)),
    /** Judged anew on the day of each hand-in: a consent runs out, and a child turns seven. */
    CONSENT_REQUIRED(
            Refusal.Kind.INVALID,
            "/media",
            (article, occasion) -> occasion.images().stream().allMatch(occasion::mayShow)),
    TEAM_CLOSED(Refusal.Kind.CONFLICT, "/team", (article, occasion) -> occasion.teamOpen()),
    TOPIC_CLOSED(Refusal.Kind.CONFLICT, "/topic", (article, occasion) -> occasion.topicOpen()),
    WITHDRAWAL_PENDING(
            Refusal.Kind.CONFLICT,
            null,
            (article, occasion) -> !article.withdrawal().pending()),
    NO_WITHDRAWAL_PENDING(
            Refusal.Kind.CONFLICT,
            null,
            (article, occasion) -> article.withdrawal().pending());

    private final Refusal.Kind kind;
    private final String pointer;
    private final BiPredicate<Article, Occasion> holds;

    Guard(Refusal.Kind kind, String pointer, BiPredicate<Article, Occasion> holds) {
        this.kind = kind;
        this.pointer = pointer;
        this.holds = holds;
    }

    boolean holds(Article article, Occasion occasion) {
        return holds.test(article, occasion);
    }

    Refusal refusal() {
        Refusal refusal = Refusal.of(kind, name()).with("guard", name());
        return pointer == null ? refusal : refusal.at(pointer, name());
    }
}
