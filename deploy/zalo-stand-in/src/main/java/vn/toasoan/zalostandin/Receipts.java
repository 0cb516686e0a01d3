package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Tells the sender later that a message has reached its telephone. */
final class Receipts {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final StandInClock clock;
    private final Agenda agenda;
    private final OaEvents events;

    Receipts(StandInClock clock, Agenda agenda, OaEvents events) {
        this.clock = clock;
        this.agenda = agenda;
        this.events = events;
    }

    /**
     * @param asked recipient as it was written, whose ending may ask for a late, a double or a wrongly signed receipt
     * @param trackingId null for what was not sent to a telephone number
     */
    void expect(String asked, String recipient, String messageId, String trackingId) {
        Optional<Fault> fault = Fault.of(asked);
        boolean wrong = fault.filter(it -> it.is("~badsig")).isPresent();
        Runnable tell = () -> events.tell(receipt(recipient, messageId, trackingId), wrong);
        if (fault.filter(it -> it.is("~late")).isPresent()) {
            agenda.at(clock.instant().plus(LATE), tell);
            return;
        }
        agenda.at(clock.instant(), tell);
        if (fault.filter(it -> it.is("~dup")).isPresent()) {
            agenda.at(clock.instant(), tell);
        }
    }

    private ObjectNode receipt(String recipient, String messageId, String trackingId) {
        ObjectNode event = Json.object().put("event_name", "user_received_message");
        event.putObject("recipient").put("id", recipient);
        ObjectNode message = event.putObject("message").put("msg_id", messageId);
        if (trackingId != null) {
            message.put("delivery_time", String.valueOf(clock.instant().toEpochMilli()));
            message.put("tracking_id", trackingId);
        }
        return event;
    }
}
