package vn.toasoan.archive.audit.trail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;

/**
 * Tells of commands and restricted reading, in the transaction of their effect. The archive hears itself as it hears the
 * other services: by its audit topic.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String TOPIC = "archive.audit.v1";

    private final Outbox outbox;
    private final Clock clock;

    AuditTrail(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<Void> command(Caller caller, String command, String targetType, String targetId) {
        return command(caller, command, targetType, targetId, null);
    }

    /** @param facts ids, codes, numbers and dates, never a name or a sentence; may be null */
    public Uni<Void> command(
            Caller caller, String command, String targetType, String targetId, Map<String, String> facts) {
        CommandAudited data = new CommandAudited(command, targetType, targetId, caller.subject(), facts, now());
        return outbox.append(EventDraft.of(TOPIC, "CommandAudited", targetId, data)
                .causedByPerson(caller.subject().toString()));
    }

    /** @param ground mandate or permission that it was read under */
    public Uni<Void> read(Caller caller, String targetType, String targetId, String ground) {
        RestrictedRead data = new RestrictedRead(targetType, targetId, caller.subject(), ground, now());
        return outbox.append(EventDraft.of(TOPIC, "RestrictedRead", targetId, data)
                .causedByPerson(caller.subject().toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
