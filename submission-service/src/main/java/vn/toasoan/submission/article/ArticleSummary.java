package vn.toasoan.submission.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article in a list. */
@Schema(name = "ArticleSummary")
record ArticleSummary(
        UUID id,
        ArticleState state,
        ArticleKind kind,
        String title,
        String summary,
        String topic,
        String team,
        List<String> authors,
        int revision,

        @Schema(description = "The authors asked for it back, and review has not answered")
        boolean withdrawalPending,

        @Schema(description = "A member offers it to the lead, who hands in; absent where nobody does")
        Instant proposedAt,

        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "What the caller can do now") List<String> actions) {

    static ArticleSummary of(Article article, Occasion occasion) {
        ArticleText text = article.text();
        return new ArticleSummary(
                article.id(),
                article.state(),
                text.kind(),
                text.title(),
                text.summary(),
                text.topic(),
                text.team(),
                text.authors(),
                article.revision(),
                article.withdrawal().pending(),
                article.proposal().at(),
                article.createdAt(),
                article.updatedAt(),
                Transitions.actions(article, occasion));
    }
}
