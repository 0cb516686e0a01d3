package vn.toasoan.review.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.review.reviewcase.Command;
import vn.toasoan.review.reviewcase.Reviewing;
import vn.toasoan.review.reviewcase.Revision;

/**
 * What a hand-in and a withdrawal request do. Both are judged by revision: repeated, late or overtaking ones come to
 * the same end. Review is the only arbiter of a handed-in article (design page 2).
 */
@ApplicationScoped
class HandIn {

    private final ReviewedArticles articles;
    private final Reviewing reviewing;

    HandIn(ReviewedArticles articles, Reviewing reviewing) {
        this.articles = articles;
        this.reviewing = reviewing;
    }

    Uni<Void> submitted(ArticleSubmitted handedIn, UUID eventId) {
        return articles.lock(handedIn.content().articleId()).chain(article -> switch (article.arrives(
                handedIn.content().revision())) {
            case OUT_OF_DATE -> Uni.createFrom().voidItem();
            case NEW -> open(handedIn, eventId);
            case NEW_AND_WITHDRAWN -> open(handedIn, eventId).chain(() -> withdraw(article.earlyRequest(), eventId));
        });
    }

    Uni<Void> withdrawalRequested(ArticleWithdrawalRequested request, UUID eventId) {
        return articles.lock(request.articleId())
                .chain(article -> article.comesTooEarly(request) || article.isOutOfDate(request)
                        ? Uni.createFrom().voidItem()
                        : withdraw(request, eventId));
    }

    /**
     * A returned article is withdrawn without review, and then waits for its author no longer. Its case is closed by
     * then; one that is open after all would never be decided by anybody, and is cancelled.
     */
    Uni<Void> withdrawn(ArticleWithdrawn told, UUID eventId) {
        return articles.lock(told.articleId()).chain(article -> {
            if (!article.ends(told)) {
                return Uni.createFrom().voidItem();
            }
            return reviewing
                    .withdrawOpen(told.articleId(), told.person().orElse(null), told.reason(), eventId)
                    .replaceWithVoid();
        });
    }

    private Uni<Void> open(ArticleSubmitted handedIn, UUID eventId) {
        Revision content = handedIn.content();
        return reviewing
                .supersede(content.articleId(), new Command.Supersede(content.submittedBy()), eventId)
                .chain(() -> reviewing.open(content, handedIn.publicNote(), eventId))
                .replaceWithVoid();
    }

    private Uni<Void> withdraw(ArticleWithdrawalRequested request, UUID eventId) {
        Command.Withdraw command = new Command.Withdraw(request.requestedBy(), request.reason());
        return reviewing
                .withdraw(request.articleId(), request.revision(), command, eventId)
                .replaceWithVoid();
    }
}
