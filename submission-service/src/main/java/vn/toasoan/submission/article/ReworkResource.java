package vn.toasoan.submission.article;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.revision.Revisions;

/** Corrections of what is on the site, and the texts of earlier hand-ins: compared and brought back. */
@Path("/api/v1/articles/{id}")
@Tag(name = "hand-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
@RefusalsAsProblems
class ReworkResource {

    private final Rework rework;
    private final Desk desk;
    private final Revisions revisions;
    private final Callers callers;

    ReworkResource(Rework rework, Desk desk, Revisions revisions, Callers callers) {
        this.rework = rework;
        this.desk = desk;
        this.revisions = revisions;
        this.callers = callers;
    }

    @POST
    @Path("/start-correction")
    @Operation(
            operationId = "startCorrection",
            summary = "Bắt đầu đính chính bài đã đăng",
            description =
                    "The article is a draft again; the page stays up while the correction is written and reviewed. "
                            + "Handing it in needs a publicNote, which readers are shown.")
    @APIResponse(
            responseCode = "200",
            description = "A draft again",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> startCorrection(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return rework.startCorrection(id, callers.current(), matching(ifMatch)).map(ArticleResource::shown);
    }

    @POST
    @Path("/abandon-correction")
    @Operation(
            operationId = "abandonCorrection",
            summary = "Bỏ việc đính chính",
            description = "Text and images are again those that were accepted.")
    @APIResponse(
            responseCode = "200",
            description = "As accepted",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> abandonCorrection(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return rework.abandonCorrection(id, callers.current(), matching(ifMatch))
                .map(ArticleResource::shown);
    }

    @POST
    @Path("/revisions/{number}/restore")
    @Operation(
            operationId = "restoreRevision",
            summary = "Khôi phục nội dung của một lần nộp",
            description = "Text and images of that hand-in become the working text of a draft or returned article. "
                    + "Nothing that was handed in changes.")
    @APIResponse(
            responseCode = "200",
            description = "Restored",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> restore(
            @RestPath UUID id, @RestPath int number, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return rework.restore(id, number, callers.current(), matching(ifMatch)).map(ArticleResource::shown);
    }

    @GET
    @Path("/revisions/{number}/diff")
    @Operation(
            operationId = "diffRevisions",
            summary = "So sánh hai lần nộp",
            description =
                    "What changed from the hand-in before (or the one given by against) to this one: fields, words of "
                            + "the body as a reader sees it, images.")
    @RolesAllowed({
        Role.CONTRIBUTOR,
        Role.TEAM_LEAD,
        Role.EDITOR,
        Role.FINANCE_OFFICER,
        Role.INSPECTION_BOARD,
        Role.COMMS_OFFICER,
        Role.PRINCIPAL
    })
    @WithSession
    public Uni<DiffView> diff(
            @RestPath UUID id,
            @RestPath int number,
            @RestQuery @Parameter(description = "The one before where absent") Integer against) {
        int before = against == null ? number - 1 : against;
        return desk.read(id, callers.current())
                .chain(() -> revisions.find(id, before))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .chain(old -> revisions
                        .find(id, number)
                        .onItem()
                        .ifNull()
                        .failWith(Refusal::notFound)
                        .map(fresh -> DiffView.of(old, fresh)));
    }

    private static LongConsumer matching(String ifMatch) {
        return version -> ETags.requireMatch(ifMatch, version);
    }
}
