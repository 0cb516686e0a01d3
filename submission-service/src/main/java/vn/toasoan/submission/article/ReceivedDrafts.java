package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;

/** Drafts of what reached the school by mail or Zalo, made by whoever looks after that. */
@ApplicationScoped
public class ReceivedDrafts {

    private final WriteArticle writing;

    ReceivedDrafts(WriteArticle writing) {
        this.writing = writing;
    }

    /**
     * Nothing of it is checked yet.
     *
     * @param receivedAt decides the month that the hand-in will count for
     */
    public record Received(
            ArticleKind kind,
            String title,
            String body,
            String topic,
            String team,
            List<String> authors,
            Instant receivedAt) {}

    /** Refuses as the writing of a draft does. Needs a transaction; returns the article's id. */
    public Uni<UUID> draft(Received received, Caller clerk) {
        ArticleRequest request = new ArticleRequest(
                received.kind(),
                received.title(),
                null,
                received.body(),
                received.topic(),
                received.team(),
                null,
                received.authors(),
                null,
                null,
                null,
                null,
                null,
                null);
        return writing.received(request, received.receivedAt(), clerk).map(Article::id);
    }
}
