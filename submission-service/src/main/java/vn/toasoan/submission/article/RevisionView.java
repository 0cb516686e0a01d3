package vn.toasoan.submission.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.Revision;

/** A hand-in, frozen, as the API shows it. */
@Schema(name = "Revision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID articleId,
        int revision,

        @Schema(description = "SHA-256 of the content; an approval holds for this and nothing else")
        String contentHash,

        String kind,
        String title,
        String summary,
        String body,
        String topic,
        String team,
        List<String> authors,
        String submittedBy,
        Instant submittedAt,
        String schoolYear,
        LocalDate eventDate,
        Instant publishAt,
        String source,
        String publicNote,
        List<Image> media) {

    static RevisionView of(Revision revision) {
        Revision.Content content = revision.content();
        return new RevisionView(
                revision.articleId(),
                revision.number(),
                revision.contentHash(),
                content.kind(),
                content.title(),
                content.summary(),
                content.body(),
                content.topic(),
                content.team(),
                content.authors(),
                revision.submittedBy(),
                revision.submittedAt(),
                revision.schoolYear(),
                content.eventDate(),
                content.publishAt(),
                content.source(),
                revision.publicNote(),
                content.images());
    }
}
