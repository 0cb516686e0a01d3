package vn.toasoan.archive.schedule.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.schedule.RetentionRule;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Dự thảo một phiên bản của bảng thời hạn bảo quản")
record ProposalView(
        UUID id,
        @Schema(examples = "SCHED-2027-01") String scheduleId,
        String name,
        LocalDate effectiveFrom,
        String basis,
        String corrects,
        ProposalState state,

        @Schema(description = "Mã của nội dung; người duyệt phải nêu lại mã đã đọc")
        String contentSha256,

        UUID proposedBy,
        Instant proposedAt,
        UUID submittedBy,
        UUID decidedBy,
        Instant decidedAt,
        String decisionNo,
        LocalDate decisionDate,
        String reason,
        List<RetentionRule> rules,
        long version,
        List<String> actions) {

    static ProposalView of(Proposal proposal, Caller caller) {
        return new ProposalView(
                proposal.id,
                proposal.scheduleId,
                proposal.name,
                proposal.effectiveFrom,
                proposal.basis,
                proposal.corrects,
                proposal.state,
                proposal.contentSha256,
                proposal.proposedBy,
                proposal.proposedAt,
                proposal.submittedBy,
                proposal.decidedBy,
                proposal.decidedAt,
                proposal.decisionNo,
                proposal.decisionDate,
                proposal.reason,
                proposal.rules,
                proposal.version,
                ProposalCommand.possible(proposal, caller));
    }
}
