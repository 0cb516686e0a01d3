package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.publishing.destination.TransportKind;

/** A delivery as the API has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Delivery",
        requiredProperties = {
            "id",
            "destination",
            "sequence",
            "articleId",
            "edition",
            "action",
            "title",
            "state",
            "attempts",
            "payloadSha256",
            "createdAt",
            "actions"
        })
record DeliveryView(
        @Schema(description = "Also the webhook-id and the start of the Message-ID: the same on every try")
        UUID id,

        @Schema(examples = "so-gddt") String destination,

        @Schema(description = "Rises by one with each delivery to the destination; none is missing")
        long sequence,

        UUID articleId,
        int edition,
        Action action,
        String title,
        DeliveryState state,

        @Schema(description = "How it was, or is being, carried; absent before the first try")
        TransportKind transport,

        int attempts,

        @Schema(description = "Only while it waits to be tried again")
        Instant nextTryAt,

        @Schema(description = "Stable code of what went wrong last", examples = "HTTP_503")
        String problem,

        @Schema(description = "SHA-256 of the frozen payload")
        String payloadSha256,

        @Schema(description = "The delivery of which this is a repetition")
        UUID resendOf,

        Instant createdAt,
        Instant deliveredAt,
        OutcomeView outcome,

        @Schema(description = "Absent for an office") List<AttemptView> tries,

        @Schema(description = "What the caller can do now") List<DeliveryCommand> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DeliveryOutcome",
            requiredProperties = {"at", "by"})
    record OutcomeView(
            Instant at,
            @Schema(examples = "office:so-gddt") String by,
            String reason,
            String reference,
            String postedUrl,
            LocalDate postedOn,

            @Schema(description = "SHA-256 of the file that shows it")
            String evidence,

            @Schema(description = "When the posted page was last looked at")
            Instant checkedAt,

            @Schema(examples = "HTTP_404") String checkProblem) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DeliveryTry",
            requiredProperties = {"number", "transport", "startedAt"})
    record AttemptView(
            int number,
            TransportKind transport,
            Instant startedAt,

            @Schema(description = "Absent while it runs, and where the process died meanwhile")
            Instant finishedAt,

            @Schema(examples = "DELIVERED") String outcome,
            Integer status,
            String problem,

            @Schema(description = "Address to which the connection was made")
            String address,

            @Schema(description = "What was sent, cut short; no signature")
            String request,

            @Schema(description = "What came back, cut short")
            String response) {}

    /** @param tries null to leave them out */
    static DeliveryView of(Delivery d, List<AttemptView> tries, List<DeliveryCommand> actions) {
        Outcome what = d.outcome();
        return new DeliveryView(
                d.id(),
                d.destination(),
                d.seq(),
                d.articleId(),
                d.edition(),
                d.action(),
                d.matter().title(),
                d.state(),
                d.transport(),
                d.attempts(),
                d.state() == DeliveryState.PENDING || d.state() == DeliveryState.RETRY_WAIT ? d.nextTryAt() : null,
                d.problem(),
                d.matter().payload(),
                d.matter().resendOf(),
                d.createdAt(),
                d.deliveredAt(),
                what == null
                        ? null
                        : new OutcomeView(
                                what.at(),
                                what.by(),
                                what.reason(),
                                what.reference(),
                                what.postedUrl(),
                                what.postedOn(),
                                what.evidence(),
                                d.pageCheck() == null ? null : d.pageCheck().at(),
                                d.pageCheck() == null ? null : d.pageCheck().problem()),
                tries,
                actions);
    }
}
