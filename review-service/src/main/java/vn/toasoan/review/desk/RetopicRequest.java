package vn.toasoan.review.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The topic an article belongs to. */
@Schema(
        name = "RetopicRequest",
        examples = {"""
            {"topic": "tai-chinh", "reason": "Bài công khai các khoản thu, thuộc chuyên mục tài chính."}\
            """})
record RetopicRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
        String topic,

        @Size(max = 4000) String reason) {}
