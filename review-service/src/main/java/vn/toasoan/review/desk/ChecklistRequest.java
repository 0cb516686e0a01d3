package vn.toasoan.review.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.reviewcase.Command;

/** Answers to gates of the pre-publication check. */
@Schema(
        name = "ChecklistRequest",
        examples = {"""
            {"answers": [{"gate": "STATE_SECRET", "answer": "YES"},
             {"gate": "CHILD_CONSENT", "answer": "NOT_APPLICABLE", "note": "Ảnh chỉ chụp đồ vật."}]}\
            """})
record ChecklistRequest(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Given> answers) {

    @Schema(name = "GateAnswer", description = "YES: điều kiện của cửa kiểm duyệt được bảo đảm")
    record Given(
            @NotNull Gate gate,
            @NotNull Answer answer,
            @Size(max = 2000) String note,

            @Schema(description = "Chỉ với SPOKESPERSON và YES: ủy quyền phát ngôn; không có: Hiệu trưởng phát ngôn")
            UUID mandateId) {}

    Command.AnswerChecklist command() {
        return new Command.AnswerChecklist(answers.stream()
                .map(given -> new GateAnswer(given.gate(), given.answer(), Words.of(given.note()), given.mandateId()))
                .toList());
    }
}
