package vn.toasoan.archive.disposition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Một lượt xét hủy tài liệu")
record DispositionView(
        UUID id,
        DispositionState state,
        @Schema(description = "Bản thuyết minh") String explanation,

        @Schema(description = "Mã của danh mục; phiếu biểu quyết phải nêu đúng mã này")
        String listSha256,

        UUID proposedBy,
        Instant proposedAt,
        String councilNo,
        LocalDate councilDate,
        List<Seat> council,
        List<Lists.Vote> votes,

        @Schema(description = "Mã của danh mục được hủy sau biểu quyết; quyết định phải nêu đúng mã này")
        String resultSha256,

        UUID concludedBy,
        Instant concludedAt,
        String appraisalNo,
        String decisionNo,
        LocalDate decisionDate,
        UUID decidedBy,

        @Schema(description = "Quá thời điểm này quyết định không còn thi hành được")
        Instant lapsesAt,

        UUID executor,
        UUID witness,
        Instant executedAt,
        Instant endedAt,
        Instant sealedAt,
        String reason,
        List<ItemView> items,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            UUID recordId,
            String classCode,
            String title,
            LocalDate dueOn,
            int files,
            Choice outcome,
            Item.ItemState state,
            @Schema(examples = "RECORD_HELD") String detail) {

        static ItemView of(Item item) {
            return new ItemView(
                    item.voted().recordId(),
                    item.voted().classCode(),
                    item.voted().title(),
                    item.voted().dueOn(),
                    item.voted().fileSha256().size(),
                    item.outcome(),
                    item.state(),
                    item.detail());
        }
    }

    static DispositionView of(Disposition run, List<Item> items, List<Seat> council, List<Lists.Vote> votes) {
        return new DispositionView(
                run.id,
                run.state,
                run.explanation,
                run.listSha256,
                run.proposedBy,
                run.proposedAt,
                run.councilNo,
                run.councilDate,
                council,
                votes,
                run.resultSha256,
                run.concludedBy,
                run.concludedAt,
                run.appraisalNo,
                run.decisionNo,
                run.decisionDate,
                run.decidedBy,
                run.lapsesAt,
                run.executor,
                run.witness,
                run.executedAt,
                run.endedAt,
                run.sealedAt,
                run.reason,
                items.stream().map(ItemView::of).toList(),
                run.version);
    }
}
