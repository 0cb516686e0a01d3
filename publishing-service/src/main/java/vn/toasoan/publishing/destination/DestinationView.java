package vn.toasoan.publishing.destination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A destination as the API has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Destination",
        requiredProperties = {
            "code",
            "name",
            "level",
            "contacts",
            "routes",
            "receivesSelectedOnly",
            "topics",
            "answerWithinDays",
            "health",
            "secrets"
        })
record DestinationView(
        @Schema(examples = "so-gddt") String code,
        String name,
        Level level,
        LocalDate validFrom,
        LocalDate validTo,
        String successor,
        List<Contact> contacts,
        List<Route> routes,
        boolean receivesSelectedOnly,
        List<String> topics,
        int answerWithinDays,

        @Schema(description = "Absent while deliveries run") PauseView pause,

        HealthView health,

        @Schema(description = "Which secrets sign now; their content is never shown")
        List<SecretView> secrets) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DestinationPause",
            requiredProperties = {"by", "reason", "at"})
    record PauseView(UUID by, String reason, Instant at) {}

    /** @param webhookDisabledFor stable code */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DestinationHealth",
            requiredProperties = {"breaker", "failuresInARow"})
    record HealthView(
            Health.Breaker breaker,
            int failuresInARow,
            Instant openUntil,
            Instant failingSince,
            Instant webhookDisabledAt,
            @Schema(examples = "GONE") String webhookDisabledFor) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DestinationSecret",
            requiredProperties = {"id", "createdAt"})
    record SecretView(UUID id, Instant createdAt, Instant expiresAt) {}

    static DestinationView of(Destination destination, Health health, List<SecretView> secrets, Instant now) {
        Pause pause = destination.pause();
        return new DestinationView(
                destination.code(),
                destination.name(),
                destination.level(),
                destination.validFrom(),
                destination.validTo(),
                destination.successor(),
                destination.contacts(),
                destination.routes(),
                destination.selectedOnly(),
                destination.topics(),
                destination.answerDays(),
                pause == null ? null : new PauseView(pause.by(), pause.reason(), pause.at()),
                new HealthView(
                        health.breaker(now),
                        health.failures(),
                        health.openUntil(),
                        health.failingSince(),
                        health.disabledAt(),
                        health.disabledFor()),
                secrets);
    }
}
