package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.publishing.delivery.Standing;

/** One thing that follows from a publication, with its own state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"kind", "state"})
record Consequence(
        Kind kind,

        @Schema(description = "Path of a page, hash of a picture, topic of an event, or code of a destination")
        String target,

        State state,
        @Schema(description = "When it was done") Instant at,

        @Schema(description = "Stable code of what went wrong", examples = "MEDIA_WRONG_HASH")
        String problem,

        @Schema(description = "Of a delivery only") DeliveryPart delivery) {

    Consequence(Kind kind, String target, State state, Instant at, String problem) {
        this(kind, target, state, at, problem, null);
    }

    /** @param actions commands on the delivery that the caller can give now */
    @Schema(
            name = "ConsequenceDelivery",
            requiredProperties = {"id", "state", "actions"})
    record DeliveryPart(
            UUID id, @Schema(examples = "RETRY_WAIT") String state, List<String> actions) {}

    static Consequence of(Standing standing) {
        State state = standing.failed() ? State.FAILED : standing.arrived() ? State.DONE : State.PENDING;
        return new Consequence(
                Kind.DELIVERY,
                standing.destination(),
                state,
                standing.at(),
                standing.problem(),
                new DeliveryPart(standing.deliveryId(), standing.state(), standing.actions()));
    }

    /** What follows. */
    @Schema(name = "ConsequenceKind")
    enum Kind {
        PAGE,
        HOME,
        SECTION_LIST,
        FEED,
        MEDIA,
        /** The picture's public copies are gone, unless another article shows it. */
        MEDIA_REMOVAL,
        INTERNAL_EVENT,
        PUBLIC_EVENT,
        PUBLIC_CURRENT_STATE,
        /** The newest one to each destination. */
        DELIVERY
    }

    /** How far it is. A failed one is still tried. */
    @Schema(name = "ConsequenceState")
    enum State {
        PENDING,
        DONE,
        FAILED
    }
}
