package vn.toasoan.submission.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.submission.revision.AttachedFile;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.LegalDocument;
import vn.toasoan.submission.revision.Revision;

/** What goes out on {@code submission.article.v1}: the records below are the contract in {@code contracts/events}. */
final class ArticleEvents {

    static final String TOPIC = "submission.article.v1";

    private ArticleEvents() {}

    static EventDraft draft(ArticleEvent event) {
        String key = event.articleId().toString();
        return switch (event) {
            case ArticleEvent.Submitted submitted ->
                EventDraft.of(TOPIC, "ArticleSubmitted", key, ArticleSubmitted.of(submitted.revision()));
            case ArticleEvent.WithdrawalRequested asked ->
                EventDraft.of(
                        TOPIC,
                        "ArticleWithdrawalRequested",
                        key,
                        new ArticleWithdrawalRequested(
                                asked.articleId(),
                                asked.revision(),
                                asked.requestedBy(),
                                asked.reason(),
                                asked.requestedAt()));
            case ArticleEvent.Withdrawn withdrawn ->
                EventDraft.of(
                        TOPIC,
                        "ArticleWithdrawn",
                        key,
                        new ArticleWithdrawn(
                                withdrawn.articleId(),
                                withdrawn.revision(),
                                withdrawn.withdrawnBy(),
                                withdrawn.reason(),
                                withdrawn.withdrawnAt()));
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArticleSubmitted(
            UUID articleId,
            int revision,
            int amendment,
            String contentHash,
            String kind,
            String title,
            String summary,
            String body,
            String topic,
            String team,
            List<String> coTeams,
            List<String> authors,
            List<String> planTasks,
            String submittedBy,
            String schoolYear,
            List<Image> media,
            List<AttachedFile> attachments,
            LocalDate eventDate,
            Instant publishAt,
            String source,
            String videoUrl,
            LegalDocument document,
            Instant submittedAt,
            Integer correctionOf,
            String publicNote) {

        static ArticleSubmitted of(Revision revision) {
            Revision.Content content = revision.content();
            return new ArticleSubmitted(
                    revision.articleId(),
                    revision.number(),
                    0,
                    revision.contentHash(),
                    content.kind(),
                    content.title(),
                    content.summary(),
                    content.body(),
                    content.topic(),
                    content.team(),
                    content.coTeams(),
                    content.authors(),
                    content.planTasks(),
                    revision.submittedBy(),
                    revision.schoolYear(),
                    content.images(),
                    content.attachments(),
                    content.eventDate(),
                    content.publishAt(),
                    content.source(),
                    content.videoUrl(),
                    content.document(),
                    revision.submittedAt(),
                    revision.correctionOf(),
                    revision.publicNote());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArticleWithdrawalRequested(
            UUID articleId, int revision, String requestedBy, String reason, Instant requestedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArticleWithdrawn(UUID articleId, int revision, String withdrawnBy, String reason, Instant withdrawnAt) {}
}
