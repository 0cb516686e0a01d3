package vn.toasoan.submission.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents the shape of a page of articles. */
@Schema(name = "ArticlePage")
record ArticlePage(
        List<ArticleSummary> items,
        @Schema(description = "Absent on the last page") String nextCursor) {}
