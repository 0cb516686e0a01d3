package vn.toasoan.submission.article;

import java.util.function.BiPredicate;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Image;

/** A condition of a command beside state and person. Its name is the stable code of the refusal. */
enum Guard {
    BODY_REQUIRED(
            Refusal.Kind.INVALID,
            "/body",
            (article, occasion) -> !article.text().kind().needsWords()
                    || !article.text().body().isEmpty()),
    IMAGE_REQUIRED(
            Refusal.Kind.INVALID,
            "/media",
            (article, occasion) -> article.text().kind() != ArticleKind.ANH
                    || !occasion.images().isEmpty()),
    VIDEO_REQUIRED(
            Refusal.Kind.INVALID,
            "/videoUrl",
            (article, occasion) ->
                    article.text().kind() != ArticleKind.VIDEO || article.text().videoUrl() != null),
    DOCUMENT_REQUIRED(
            Refusal.Kind.INVALID,
            "/document",
            (article, occasion) -> article.text().kind() != ArticleKind.VAN_BAN
                    || article.text().document() != null),
    /** Readers are told what was corrected. */
    PUBLIC_NOTE_REQUIRED(
            Refusal.Kind.INVALID,
            "/publicNote",
            (article, occasion) -> !article.isCorrection()
                    || occasion.asking()
                    || occasion.words().publicNote() != null),
    /** Tuyển chọn và nộp: the lead chooses what the team hands in (plan, III.4 and III.5). */
    LEAD_HANDS_IN(
            Refusal.Kind.CONFLICT,
            null,
            (article, occasion) -> !occasion.leadHandsIn() || occasion.caller().leads(article.team())),
    NO_PROPOSALS(Refusal.Kind.CONFLICT, null, (article, occasion) -> occasion.leadHandsIn()),
    PROPOSED_ALREADY(
            Refusal.Kind.CONFLICT,
            null,
            (article, occasion) -> !article.proposal().pending()),
    NOT_PROPOSED(
            Refusal.Kind.CONFLICT,
            null,
            (article, occasion) -> article.proposal().pending()),
    EDIT_LOCKED(Refusal.Kind.CONFLICT, null, (article, occasion) -> occasion.lockedBy() == null),
    NOT_PUBLISHED(Refusal.Kind.CONFLICT, null, (article, occasion) -> occasion.edition() > 0),
    /** What is on the site is not withdrawn by its authors; its correction is abandoned. */
    CORRECTION_OPEN(Refusal.Kind.CONFLICT, null, (article, occasion) -> !article.isCorrection()),
    NO_CORRECTION_OPEN(Refusal.Kind.CONFLICT, null, (article, occasion) -> article.isCorrection()),
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
