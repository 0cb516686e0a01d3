package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that follows from a publication, with its own state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"kind", "state"})
record Consequence(
        Kind kind,

        @Schema(description = "Path of a page, hash of a picture, or topic of an event")
        String target,

        State state,
        @Schema(description = "When it was done") Instant at,

        @Schema(description = "Stable code of what went wrong", examples = "MEDIA_WRONG_HASH")
        String problem) {

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
        PUBLIC_CURRENT_STATE
    }

    /** How far it is. A failed one is still tried. */
    @Schema(name = "ConsequenceState")
    enum State {
        PENDING,
        DONE,
        FAILED
    }
}
