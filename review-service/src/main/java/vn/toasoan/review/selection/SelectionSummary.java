package vn.toasoan.review.selection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session in a list, without its candidates. */
@Schema(name = "SelectionSummary")
record SelectionSummary(
        UUID id,
        long version,
        SelectionSession.Kind kind,

        @Schema(examples = "2026-11") String month,

        SelectionSession.State state,
        String reason,
        UUID openedBy,
        Instant openedAt,
        UUID closedBy,
        Instant closedAt) {

    static SelectionSummary of(SelectionSession session) {
        return new SelectionSummary(
                session.id(),
                session.version(),
                session.kind(),
                SelectionEvents.month(session),
                session.state(),
                session.reason(),
                session.openedBy(),
                session.openedAt(),
                session.closedBy(),
                session.closedAt());
    }
}
