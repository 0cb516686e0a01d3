package vn.toasoan.archive.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param years null: permanent */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionCase(
        @Schema(examples = "Khen thưởng cấp trường") String appliesTo,

        @Schema(description = "Không có: vĩnh viễn", examples = "10")
        Integer years) {}
