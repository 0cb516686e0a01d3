package vn.toasoan.review.desk;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a step. */
@Schema(
        name = "StepRequest",
        examples = {"""
            {"stepId": "019aba10-0001-7c01-9001-5e7fb04d9c01"}\
            """})
record StepRequest(@NotNull UUID stepId) {}
