package vn.toasoan.review.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as its reader sees it; closed, it is the minute (biên bản) of what the board decided. */
@Schema(name = "SelectionSession")
record SelectionView(
        UUID id,
        long version,
        SelectionSession.Kind kind,

        @Schema(examples = "2026-11") String month,

        SelectionSession.State state,

        @Schema(description = "Kế hoạch yêu cầu gửi lên cấp trên bao nhiêu bài mỗi tháng")
        int quota,

        long picked,
        String reason,
        UUID openedBy,
        Instant openedAt,
        UUID closedBy,
        Instant closedAt,
        List<NominationView> nominations) {

    @Schema(name = "Nomination")
    record NominationView(
            UUID articleId,
            UUID caseId,
            int revision,
            String title,
            String topic,
            String team,
            List<UUID> authors,
            Instant approvedAt,
            Points points,

            @Schema(description = "Tổng điểm, 0 đến 40") Integer score,

            String reason,
            boolean picked,
            List<String> destinations,
            Nomination.Outcome outcome,
            UUID judgedBy) {

        static NominationView of(Nomination one) {
            return new NominationView(
                    one.articleId(),
                    one.caseId(),
                    one.revision(),
                    one.title(),
                    one.topic(),
                    one.team(),
                    one.authors(),
                    one.approvedAt(),
                    one.points(),
                    one.points() == null ? null : one.points().score(),
                    one.reason(),
                    one.isPicked(),
                    one.destinations(),
                    one.outcome(),
                    one.judgedBy());
        }
    }

    static SelectionView of(SelectionSession session, List<Nomination> nominations) {
        return new SelectionView(
                session.id(),
                session.version(),
                session.kind(),
                SelectionEvents.month(session),
                session.state(),
                session.quota(),
                nominations.stream().filter(Nomination::isPicked).count(),
                session.reason(),
                session.openedBy(),
                session.openedAt(),
                session.closedBy(),
                session.closedAt(),
                nominations.stream().map(NominationView::of).toList());
    }
}
