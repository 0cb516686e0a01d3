package vn.toasoan.archive.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;

/** What is told of holds; contracts in {@code contracts/events}. */
final class HoldEvents {

    private static final String TOPIC = "archive.record.v1";

    private HoldEvents() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldPlaced(
            UUID holdId,
            String mandateNo,
            LocalDate mandateDate,
            String authority,
            List<UUID> recordIds,
            HoldScope query,
            UUID placedBy,
            Instant placedAt) {}

    record HoldReleased(
            UUID holdId,
            String mandateNo,
            String releasePaper,
            LocalDate releaseDate,
            UUID proposedBy,
            UUID releasedBy,
            Instant releasedAt) {}

    static EventDraft placed(Hold hold, List<UUID> recordIds) {
        HoldPlaced data = new HoldPlaced(
                hold.id,
                hold.mandateNo,
                hold.mandateDate,
                hold.authority,
                recordIds,
                hold.query(),
                hold.placedBy,
                hold.placedAt);
        return EventDraft.of(TOPIC, "HoldPlaced", hold.id.toString(), data).causedByPerson(hold.placedBy.toString());
    }

    static EventDraft released(Hold hold) {
        HoldReleased data = new HoldReleased(
                hold.id,
                hold.mandateNo,
                hold.releasePaper,
                hold.releaseDate,
                hold.releaseBy,
                hold.releasedBy,
                hold.releasedAt);
        return EventDraft.of(TOPIC, "HoldReleased", hold.id.toString(), data)
                .causedByPerson(hold.releasedBy.toString());
    }
}
