package vn.toasoan.review.desk;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;

/** How much there is to do, at a glance. */
@Path("/api/v1/reviews/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duyệt bài")
public class SummaryResource {

    /** Counting on would cost time, and a badge shows "1000+" anyway. */
    static final int MOST = 1000;

    private static final List<QueueName> COUNTED = List.of(
            QueueName.NEEDS_ME,
            QueueName.CLAIMED,
            QueueName.OVERDUE,
            QueueName.WAITING_FOR_AUTHOR,
            QueueName.DECIDED_LATELY,
            QueueName.MINE);

    private final Queues queues;
    private final Callers callers;

    SummaryResource(Queues queues, Callers callers) {
        this.queues = queues;
        this.callers = callers;
    }

    @Schema(name = "QueueCount")
    record Count(
            long count,

            @Schema(description = "Có nhiều hơn số này") boolean more) {}

    @Schema(
            name = "ReviewCounts",
            examples = {"""
                {"needsMe": {"count": 4, "more": false}, "claimed": {"count": 1, "more": false},
                 "overdue": {"count": 0, "more": false}, "waitingForAuthor": {"count": 2, "more": false},
                 "decidedLately": {"count": 1000, "more": true}, "mine": {"count": 37, "more": false}}\
                """})
    record Counts(
            Count needsMe, Count claimed, Count overdue, Count waitingForAuthor, Count decidedLately, Count mine) {}

    @GET
    @WithSession
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "countReviews",
            summary = "Số hồ sơ trong từng hàng đợi",
            description = "Của người gọi; đếm tới 1.000 là dừng.")
    @APIResponse(
            responseCode = "200",
            description = "Các số đếm",
            content = @Content(schema = @Schema(implementation = Counts.class)))
    public Uni<Counts> counts() {
        Caller caller = callers.current();
        Map<QueueName, Count> counts = new EnumMap<>(QueueName.class);
        Uni<Void> all = Uni.createFrom().voidItem();
        for (QueueName queue : COUNTED) {
            all = all.chain(() -> queues.count(queue, caller, MOST + 1))
                    .invoke(found -> counts.put(queue, new Count(Math.min(found, MOST), found > MOST)))
                    .replaceWithVoid();
        }
        return all.map(done -> new Counts(
                counts.get(QueueName.NEEDS_ME),
                counts.get(QueueName.CLAIMED),
                counts.get(QueueName.OVERDUE),
                counts.get(QueueName.WAITING_FOR_AUTHOR),
                counts.get(QueueName.DECIDED_LATELY),
                counts.get(QueueName.MINE)));
    }
}
