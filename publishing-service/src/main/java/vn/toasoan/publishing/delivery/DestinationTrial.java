package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.destination.Destinations;
import vn.toasoan.publishing.destination.Route;
import vn.toasoan.publishing.destination.Secrets;
import vn.toasoan.publishing.destination.TransportKind;

/** Tries whether a destination can be reached: one try, which changes nothing, whatever state the destination is in. */
@ApplicationScoped
class DestinationTrial {

    private static final String LETTER =
            "Đây là thư thử kết nối từ phần mềm của nhà trường. Quý cơ quan không cần trả lời.\n";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DestinationTest",
            requiredProperties = {"transport", "outcome"})
    record Result(
            TransportKind transport,
            Sent.Kind outcome,
            Integer status,
            @Schema(examples = "UNKNOWN_HOST") String problem,
            String address,

            @Schema(description = "What came back, cut short")
            String response) {}

    private final Destinations destinations;
    private final Secrets secrets;
    private final Carriers carriers;
    private final Clock clock;

    DestinationTrial(Destinations destinations, Secrets secrets, Carriers carriers, Clock clock) {
        this.destinations = destinations;
        this.secrets = secrets;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** A test of the route that is preferred. */
    @WithSession
    Uni<Job> prepare(String code) {
        return destinations
                .find(code)
                .onItem()
                .ifNull()
                .failWith(
                        () -> ProblemException.of(404, "DESTINATION_NOT_FOUND").detail(code))
                .chain(destination -> secrets.live(code, clock.instant()).map(keys -> {
                    Route route = destination.routes().getFirst();
                    if (route.transport() == TransportKind.MANUAL) {
                        throw ProblemException.of(409, "NO_TEST");
                    }
                    return new Job(
                            UuidCreator.getTimeOrderedEpoch(),
                            null,
                            1,
                            code,
                            destination.name(),
                            0,
                            null,
                            0,
                            Action.PUBLISH,
                            "Thử kết nối",
                            route,
                            keys,
                            "{\"type\":\"test\",\"timestamp\":\"" + clock.instant() + "\",\"data\":{}}");
                }));
    }

    Uni<Result> send(Job job) {
        Content content = job.route().transport() == TransportKind.EMAIL
                ? new Content(LETTER, List.of())
                : Content.of("application/json", job.body().getBytes(StandardCharsets.UTF_8));
        return carriers.send(job, content)
                .map(sent -> new Result(
                        job.route().transport(),
                        sent.kind(),
                        sent.status(),
                        sent.problem(),
                        sent.address(),
                        sent.response()));
    }
}
