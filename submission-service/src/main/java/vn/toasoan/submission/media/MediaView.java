package vn.toasoan.submission.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An image, as the API shows it. */
@Schema(name = "Media")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediaView(
        UUID id,
        UUID articleId,

        @Schema(description = "Of the cleaned, re-encoded image; the uploaded file itself is not kept")
        String sha256,

        @Schema(enumeration = {"image/jpeg", "image/png"}) String type,
        @Schema(description = "Bytes") long size,
        int width,
        int height,

        @Schema(description = "Needed to hand in", examples = "Các gian hàng sách trong sân trường")
        String alt,

        String caption,
        String credit,
        boolean identifiablePupil,

        @Schema(description = "Who agreed that the pupils are shown, and where in the picture they are")
        List<ConsentLink> consents,

        int position,

        @Schema(description = "Where its bytes are, for those who may read the article")
        String contentUrl,

        @Schema(description = "Smaller prints; none that would be wider than the image")
        List<Print> renditions,

        @Schema(description = "The number in the ETag") long version) {

    /** A smaller print. */
    @Schema(name = "Rendition")
    record Print(
            @Schema(description = "Pixels", examples = "800")
            int width,

            String url) {}
}
