package vn.toasoan.submission.article;

import java.util.EnumSet;
import java.util.Set;
import vn.toasoan.submission.identity.Caller;

/**
 * Who may read an article: its authors and whoever typed it, its team, editors, comms officers and the principal; and,
 * while the text in hand is the handed-in one, those who decide on it. To everybody else it does not exist.
 * {@link Articles#list} says the same in SQL.
 */
final class Reading {

    /** The working text is the text that was handed in. */
    static final Set<ArticleState> AS_HANDED_IN =
            EnumSet.of(ArticleState.SUBMITTED, ArticleState.ACCEPTED, ArticleState.REFUSED);

    private Reading() {}

    static boolean allowed(Caller caller, Article article) {
        return caller.maySeeEverything()
                || article.belongsTo(caller)
                || caller.belongsTo(article.team())
                || article.text().coTeams().stream().anyMatch(caller::belongsTo)
                || AS_HANDED_IN.contains(article.state()) && reviews(caller, article);
    }

    /** Images of earlier hand-ins stay visible to those who decided on them. */
    static boolean ofImages(Caller caller, Article article) {
        return allowed(caller, article) || reviews(caller, article);
    }

    private static boolean reviews(Caller caller, Article article) {
        return article.reviewers().contains(caller.subject())
                || article.reviewerRoles().stream().anyMatch(caller::is);
    }
}
