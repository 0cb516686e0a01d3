package vn.toasoan.publishing.destination;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.identity.CurrentCaller;

/** Brings changes of destinations from HTTP to the database and their outcome back. Needs an open transaction. */
@ApplicationScoped
class DestinationDesk {

    private static final int SHORTEST_SECRET = 24;
    private static final int LONGEST_SECRET = 64;

    private final Destinations destinations;
    private final Secrets secrets;
    private final DataCheck check;
    private final DestinationResumed listener;
    private final CurrentCaller caller;
    private final Clock clock;

    DestinationDesk(
            Destinations destinations,
            Secrets secrets,
            DataCheck check,
            DestinationResumed listener,
            CurrentCaller caller,
            Clock clock) {
        this.destinations = destinations;
        this.secrets = secrets;
        this.check = check;
        this.listener = listener;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<List<DestinationView>> page(String after, int limit) {
        return destinations.page(after, limit).chain(found -> {
            Uni<List<DestinationView>> all = Uni.createFrom().item(new ArrayList<>());
            for (Destination destination : found) {
                all = all.call(list -> view(destination).invoke(list::add));
            }
            return all;
        });
    }

    Uni<Response> get(String code) {
        return find(code).chain(found -> answer(Response.ok(), found));
    }

    Uni<Response> add(String code, DestinationData data) {
        check.check(code, data);
        return destinations
                .find(code)
                .invoke(known -> {
                    if (known != null) {
                        throw ProblemException.of(409, "DESTINATION_KNOWN").detail(code);
                    }
                })
                .chain(() -> successorExists(data))
                .chain(() -> {
                    Destination destination =
                            new Destination(code, data, caller.get().subject(), clock.instant());
                    return destinations
                            .add(destination)
                            .chain(() ->
                                    answer(Response.created(URI.create("/api/v1/destinations/" + code)), destination));
                });
    }

    Uni<Response> change(String code, String ifMatch, DestinationData data) {
        check.check(code, data);
        return successorExists(data)
                .chain(() -> changed(
                        code,
                        ifMatch,
                        destination -> destination.change(data, caller.get().subject(), clock.instant())));
    }

    Uni<Response> pause(String code, String ifMatch, String reason) {
        return changed(
                code,
                ifMatch,
                destination -> destination.pause(reason, caller.get().subject(), clock.instant()));
    }

    Uni<Response> resume(String code, String ifMatch) {
        return changed(
                        code,
                        ifMatch,
                        destination -> destination.resume(caller.get().subject(), clock.instant()))
                .call(() -> destinations.lockHealth(code).invoke(Health::reset).chain(destinations::flush))
                .call(() -> listener.resumed(code))
                .chain(() -> get(code));
    }

    Uni<Response> addSecret(String code, String ifMatch, Requests.Secret request) {
        byte[] secret = decoded(request.secret());
        Duration overlap = Duration.ofHours(Objects.requireNonNullElse(request.overlapHours(), 24));
        return changed(
                        code,
                        ifMatch,
                        destination -> destination.touched(caller.get().subject(), clock.instant()))
                .chain(() -> secrets.add(code, secret, overlap, clock.instant()))
                .chain(() -> find(code))
                .chain(found -> answer(Response.status(201), found));
    }

    private static byte[] decoded(String secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            if (bytes.length >= SHORTEST_SECRET && bytes.length <= LONGEST_SECRET) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw badSecret();
        }
        throw badSecret();
    }

    private static ProblemException badSecret() {
        return ProblemException.of(422, "BAD_SECRET").at("/secret", "BAD_SECRET");
    }

    private Uni<Void> successorExists(DestinationData data) {
        return data.successor() == null
                ? Uni.createFrom().voidItem()
                : destinations
                        .find(data.successor())
                        .invoke(found -> {
                            if (found == null) {
                                throw ProblemException.of(422, "BAD_SUCCESSOR").at("/successor", "BAD_SUCCESSOR");
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Response> changed(String code, String ifMatch, Consumer<Destination> change) {
        return find(code)
                .invoke(destination -> {
                    ETags.requireMatch(ifMatch, destination.version());
                    change.accept(destination);
                })
                .call(destinations::flush)
                .chain(destination -> answer(Response.ok(), destination));
    }

    private Uni<Destination> find(String code) {
        return destinations
                .find(code)
                .onItem()
                .ifNull()
                .failWith(
                        () -> ProblemException.of(404, "DESTINATION_NOT_FOUND").detail(code));
    }

    private Uni<DestinationView> view(Destination destination) {
        return destinations
                .health(destination.code())
                .chain(health -> secrets.views(destination.code(), clock.instant())
                        .map(signing -> DestinationView.of(destination, health, signing, clock.instant())));
    }

    private Uni<Response> answer(Response.ResponseBuilder response, Destination destination) {
        return view(destination)
                .map(view -> response.entity(view)
                        .header(HttpHeaders.ETAG, ETags.of(destination.version()))
                        .build());
    }
}
