package vn.toasoan.submission.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller typed since the last save. */
@Schema(name = "Autosave")
record AutosaveView(
        ArticleRequest content,
        Instant savedAt,

        @Schema(description = "Version of the article that was being edited")
        long basedOn,

        @Schema(description = "The article was changed since: compare before you save")
        boolean stale) {}
