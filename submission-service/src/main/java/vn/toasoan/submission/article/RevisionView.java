package vn.toasoan.submission.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.revision.AttachedFile;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.LegalDocument;
import vn.toasoan.submission.revision.Revision;

/** A hand-in, frozen, as the API shows it. */
@Schema(name = "Revision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID articleId,
        int revision,

        @Schema(description = "0 as handed in; from 1 as the board amended it")
        int amendment,

        @Schema(description = "Who of the board amended it") String amendedBy,
        Instant amendedAt,
        @Schema(description = "Why") String amendmentNote,

        @Schema(description = "SHA-256 of the content; an approval holds for this and nothing else")
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
        Instant submittedAt,
        String schoolYear,
        LocalDate eventDate,
        Instant publishAt,
        String source,
        String videoUrl,
        LegalDocument document,

        @Schema(description = "The edition on the site that it corrects; absent where it corrects none")
        Integer correctionOf,

        String publicNote,
        List<Image> media,
        List<AttachedFile> attachments) {

    static RevisionView of(Revision revision) {
        Revision.Content content = revision.content();
        return new RevisionView(
                revision.articleId(),
                revision.number(),
                revision.amendment(),
                revision.amendedBy(),
                revision.amendedAt(),
                revision.amendmentNote(),
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
                revision.submittedAt(),
                revision.schoolYear(),
                content.eventDate(),
                content.publishAt(),
                content.source(),
                content.videoUrl(),
                content.document(),
                revision.correctionOf(),
                revision.publicNote(),
                content.images(),
                content.attachments());
    }
}
