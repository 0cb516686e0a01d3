package vn.toasoan.review.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.reviewcase.Command;

/** Gives a step to one of those who may decide it. */
@Schema(
        name = "AssignRequest",
        examples = {"""
            {"stepId": "019aba10-0001-7c01-9001-5e7fb04d9c01", "personId": "5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a03",
             "reason": "Cô phụ trách mảng chuyên môn tuần này."}\
            """})
record AssignRequest(
        @NotNull UUID stepId,
        @NotNull UUID personId,
        @Size(max = 2000) String reason) {

    Command.Assign command() {
        return new Command.Assign(stepId, personId, Words.of(reason));
    }
}
