package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.idempotency.Idempotent;

/** What may be done to a publication. Each command needs {@code If-Match}, and answers with the publication as it is then. */
@Path("/api/v1/publications/{articleId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "publications")
public class CommandResource {

    private final CommandAnswers answers;

    CommandResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Path("/hold")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "holdPublication",
            summary = "Keep every waiting edition in until the hold is released",
            description =
                    "What is on the site stays there. An edition that takes away a picture goes out all the same.")
    public Uni<Response> hold(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Hold request) {
        return answers.execute(
                articleId,
                ifMatch,
                new Instruction(Command.HOLD, request.reason(), null, null, null, request.incidentId()));
    }

    @POST
    @Path("/release")
    @Idempotent
    @WithTransaction
    @Operation(operationId = "releasePublication", summary = "Let go of a hold; what waits goes out at its moment")
    public Uni<Response> release(
            @PathParam("articleId") UUID articleId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.execute(articleId, ifMatch, Instruction.of(Command.RELEASE));
    }

    @POST
    @Path("/schedule")
    @Idempotent
    @WithTransaction
    @Operation(operationId = "schedulePublication", summary = "Give the waiting edition its moment")
    public Uni<Response> schedule(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Moment request) {
        return answers.execute(articleId, ifMatch, Instruction.at(Command.SCHEDULE, request.at()));
    }

    @POST
    @Path("/publish")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "publishNow",
            summary = "Publish the waiting edition now, or bring an unpublished article back",
            description = "An unpublished article comes back as a new edition of the same text.")
    public Uni<Response> publish(
            @PathParam("articleId") UUID articleId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.execute(articleId, ifMatch, Instruction.of(Command.PUBLISH_NOW));
    }

    @POST
    @Path("/embargo")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "setEmbargo",
            summary = "Let nothing out before a moment, whatever is scheduled; without a moment the embargo ends")
    public Uni<Response> embargo(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Moment request) {
        return answers.execute(articleId, ifMatch, Instruction.at(Command.EMBARGO, request.at()));
    }

    @POST
    @Path("/unpublish")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "unpublish",
            summary = "Take the article off the site; it can be published again",
            description =
                    "Its address answers 404 meanwhile. What waits stays in until somebody publishes or schedules.")
    public Uni<Response> unpublish(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Reason request) {
        return answers.execute(articleId, ifMatch, Instruction.because(Command.UNPUBLISH, request.reason()));
    }

    @POST
    @Path("/take-down")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "takeDown",
            summary = "Take the article off the site for good",
            description =
                    "Its address answers 410 with a page that says when and why in general; its pictures are removed"
                            + " from the public site. There is no way back.")
    public Uni<Response> takeDown(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.TakeDown request) {
        return answers.execute(
                articleId,
                ifMatch,
                new Instruction(Command.TAKE_DOWN, request.reason(), null, request.reasonClass(), null, null));
    }

    @POST
    @Path("/expiry")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "setExpiry",
            summary = "Say when a notice leaves the site by itself; without a moment it stays")
    public Uni<Response> expiry(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Moment request) {
        return answers.execute(articleId, ifMatch, Instruction.at(Command.SET_EXPIRY, request.at()));
    }

    @POST
    @Path("/pin")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "pin",
            summary = "Show the article first on the front page, until a moment or until it is unpinned")
    public Uni<Response> pin(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Moment request) {
        return answers.execute(articleId, ifMatch, Instruction.at(Command.PIN, request.at()));
    }

    @POST
    @Path("/unpin")
    @Idempotent
    @WithTransaction
    @Operation(operationId = "unpin", summary = "Let the article stand where its date puts it")
    public Uni<Response> unpin(
            @PathParam("articleId") UUID articleId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.execute(articleId, ifMatch, Instruction.of(Command.UNPIN));
    }

    @POST
    @Path("/address")
    @Idempotent
    @WithTransaction
    @Operation(
            operationId = "changeAddress",
            summary = "Give the article another address; every one that it had leads to the new one")
    public Uni<Response> address(
            @PathParam("articleId") UUID articleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Requests.Address request) {
        return answers.execute(
                articleId, ifMatch, new Instruction(Command.RENAME, null, null, null, request.slug(), null));
    }
}
