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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.revision.Revisions;

/** Handing an article in, taking it back, and what was handed in. */
@Path("/api/v1/articles/{id}")
@Tag(name = "hand-in", description = "Nộp bài, rút bài, các lần nộp")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CONTRIBUTOR,
    Role.TEAM_LEAD,
    Role.EDITOR,
    Role.FINANCE_OFFICER,
    Role.INSPECTION_BOARD,
    Role.COMMS_OFFICER,
    Role.PRINCIPAL
})
@RefusalsAsProblems
class HandInResource {

    /** @param publicNote what readers are told about a correction */
    @Schema(name = "SubmitRequest")
    record SubmitRequest(
            @Schema(maxLength = 500, examples = "Sửa số liệu ở đoạn hai.")
            String publicNote) {}

    @Schema(name = "WithdrawRequest")
    record WithdrawRequest(
            @Schema(maxLength = 500, examples = "Sự kiện bị hoãn.")
            String reason) {}

    private final HandIn handIn;
    private final Desk desk;
    private final Revisions revisions;
    private final Callers callers;

    HandInResource(HandIn handIn, Desk desk, Revisions revisions, Callers callers) {
        this.handIn = handIn;
        this.desk = desk;
        this.revisions = revisions;
        this.callers = callers;
    }

    @POST
    @Path("/submit")
    @Operation(
            operationId = "submitArticle",
            summary = "Nộp bài",
            description = "Freezes the text as the next revision and hands it to review.")
    @APIResponse(
            responseCode = "200",
            description = "Handed in",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @Idempotent
    @WithTransaction
    public Uni<Response> submit(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, SubmitRequest request) {
        String note = Proofreading.note("/publicNote", request == null ? null : request.publicNote());
        return handIn.submit(id, note, callers.current(), version -> ETags.requireMatch(ifMatch, version))
                .map(ArticleResource::shown);
    }

    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawArticle",
            summary = "Rút bài",
            description = "A draft or returned article at once. A handed-in one is asked back: review decides.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "202",
            description = "WITHDRAWAL_REQUESTED: review decides",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
    @Idempotent
    @WithTransaction
    public Uni<Response> withdraw(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, WithdrawRequest request) {
        String reason = Proofreading.note("/reason", request == null ? null : request.reason());
        return handIn.withdraw(id, reason, callers.current(), version -> ETags.requireMatch(ifMatch, version))
                .map(opened -> ArticleResource.shown(
                        opened,
                        opened.article().withdrawal().pending() ? Response.Status.ACCEPTED : Response.Status.OK));
    }

    @GET
    @Path("/revisions")
    @Operation(operationId = "listRevisions", summary = "Các lần nộp", description = "Newest first.")
    @WithSession
    public Uni<RevisionList> revisions(@RestPath UUID id) {
        return desk.read(id, callers.current())
                .chain(() -> revisions.of(id))
                .map(all -> new RevisionList(all.stream().map(RevisionView::of).toList()));
    }

    @GET
    @Path("/revisions/{number}")
    @Operation(operationId = "getRevision", summary = "Xem một lần nộp")
    @WithSession
    public Uni<RevisionView> revision(@RestPath UUID id, @RestPath int number) {
        return desk.read(id, callers.current())
                .chain(() -> revisions.find(id, number))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .map(RevisionView::of);
    }

    /** Few: one for each time that the article went in. */
    @Schema(name = "RevisionList")
    record RevisionList(List<RevisionView> items) {}
}
