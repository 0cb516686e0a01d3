package vn.toasoan.review.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far this service has come with an article: what arrives late is recognised by its revision, for ever. */
@Entity
@Table(name = "reviewed_article")
class ReviewedArticle {

    /** What arriving does. */
    enum Arrival {
        /** Seen already, or a newer one was. */
        OUT_OF_DATE,
        NEW,
        /** New, and its author has asked to take it back already. */
        NEW_AND_WITHDRAWN
    }

    @Id
    private UUID articleId;

    private int appliedRevision;
    private Integer withdrawalRevision;
    private UUID withdrawalBy;
    private String withdrawalReason;

    /** Null unless its author has taken it back for good. */
    private Instant withdrawnAt;

    protected ReviewedArticle() {}

    ReviewedArticle(UUID articleId) {
        this.articleId = articleId;
    }

    Arrival arrives(int revision) {
        if (revision <= appliedRevision) {
            return Arrival.OUT_OF_DATE;
        }
        appliedRevision = revision;
        withdrawnAt = null;
        return withdrawalRevision != null && withdrawalRevision == revision ? Arrival.NEW_AND_WITHDRAWN : Arrival.NEW;
    }

    /** Keeps a request that came before its own revision. @return whether it did */
    boolean comesTooEarly(ArticleWithdrawalRequested request) {
        if (request.revision() <= appliedRevision) {
            return false;
        }
        withdrawalRevision = request.revision();
        withdrawalBy = request.requestedBy();
        withdrawalReason = request.reason();
        return true;
    }

    /** @return whether the article, as far as it is known here, has ended by it; a later hand-in makes it old news */
    boolean ends(ArticleWithdrawn told) {
        if (told.revision() != null && told.revision() < appliedRevision) {
            return false;
        }
        if (told.revision() != null && told.revision() > appliedRevision) {
            told.person()
                    .ifPresent(by -> comesTooEarly(
                            new ArticleWithdrawalRequested(articleId, told.revision(), by, told.reason())));
        }
        withdrawnAt = told.withdrawnAt();
        return true;
    }

    boolean isOutOfDate(ArticleWithdrawalRequested request) {
        return request.revision() < appliedRevision;
    }

    ArticleWithdrawalRequested earlyRequest() {
        return new ArticleWithdrawalRequested(articleId, withdrawalRevision, withdrawalBy, withdrawalReason);
    }
}
