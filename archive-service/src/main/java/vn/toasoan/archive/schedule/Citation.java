package vn.toasoan.archive.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param provision article or group; null where the whole act is meant */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Văn bản được viện dẫn")
public record Citation(
        @Schema(examples = "TT-09-2011") String instrument,
        @Schema(examples = "nhóm 1") String provision) {}
