package vn.toasoan.publishing.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** Data of SiteHealed: what was found wrong answers as it should again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Healed(UUID violationId, String path, UUID articleId, Instant detectedAt, Instant healedAt) {}
