package vn.toasoan.submission.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.LegalDocument;

/** An article, as the API shows it to somebody who may read it. */
@Schema(name = "Article")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleView(
        UUID id,
        ArticleState state,
        ArticleKind kind,

        @Schema(examples = "Ngày hội đọc sách của học sinh lớp 1")
        String title,

        String summary,
        @Schema(description = "Sanitised HTML") String body,
        @Schema(examples = "ngoai-khoa") String topic,
        @Schema(examples = "to-1") String team,
        List<String> coTeams,
        @Schema(description = "Person ids") List<String> authors,
        List<String> planTasks,
        String createdBy,
        LocalDate eventDate,
        Instant publishAt,
        String source,
        String videoUrl,
        LegalDocument document,

        @Schema(description = "The edition on the site that the working text corrects; absent where it corrects none")
        Integer correcting,

        @Schema(description = "A member offers it to the lead, who hands in; absent where nobody does")
        Instant proposedAt,

        @Schema(description = "Why the lead did not choose it the last time")
        String proposalAnswer,

        @Schema(description = "Who is editing now, if not the caller")
        String lockedBy,

        @Schema(description = "Number of the last hand-in; 0: never handed in")
        int revision,

        WithdrawalView withdrawal,
        @Schema(description = "Images, in their order") List<Image> media,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The number in the ETag; images count, so that it also rises when one is added")
        long version,

        @Schema(
                description =
                        "What the caller can do now: edit, illustrate, submit, propose, decline, withdraw, start_correction, "
                                + "abandon_correction",
                examples = "[\"edit\",\"illustrate\",\"submit\",\"withdraw\"]")
        List<String> actions) {

    /** Present while a withdrawal is asked for, and after it was rejected. */
    @Schema(name = "Withdrawal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalView(
            @Schema(enumeration = {"WITHDRAWAL_REQUESTED", "WITHDRAWAL_REJECTED"})
            String status,

            String requestedBy,
            Instant requestedAt,
            String reason,

            @Schema(description = "Why review kept the article")
            String rejection) {

        static WithdrawalView of(Withdrawal withdrawal) {
            if (withdrawal.pending()) {
                return new WithdrawalView(
                        "WITHDRAWAL_REQUESTED",
                        withdrawal.requestedBy(),
                        withdrawal.requestedAt(),
                        withdrawal.reason(),
                        null);
            }
            return withdrawal.rejection() == null
                    ? null
                    : new WithdrawalView("WITHDRAWAL_REJECTED", null, null, null, withdrawal.rejection());
        }
    }

    static ArticleView of(Article article, Occasion occasion) {
        ArticleText text = article.text();
        return new ArticleView(
                article.id(),
                article.state(),
                text.kind(),
                text.title(),
                text.summary(),
                text.body(),
                text.topic(),
                text.team(),
                text.coTeams(),
                text.authors(),
                text.planTasks(),
                article.createdBy(),
                text.eventDate(),
                text.publishAt(),
                text.source(),
                text.videoUrl(),
                text.document(),
                article.correcting(),
                article.proposal().at(),
                article.proposal().answer(),
                occasion.lockedBy(),
                article.revision(),
                WithdrawalView.of(article.withdrawal()),
                occasion.images(),
                article.createdAt(),
                article.updatedAt(),
                article.version(),
                Transitions.actions(article, occasion));
    }
}
