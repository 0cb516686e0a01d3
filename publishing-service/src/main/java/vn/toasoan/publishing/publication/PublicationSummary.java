package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"articleId", "state", "title", "team", "createdAt"})
record PublicationSummary(
        UUID articleId,
        PublicationState state,

        @Schema(examples = "Ngày hội đọc sách “Mỗi trang sách, một chân trời”")
        String title,

        @Schema(examples = "to-1") String team,

        @Schema(description = "Where the public reads it; absent until it is published")
        String url,

        @Schema(description = "Number of the edition on the site; absent until it is published")
        Integer edition,

        @Schema(description = "The approved moment, when one was set")
        Instant publishAt,

        Instant firstPublishedAt,
        Instant createdAt) {}
