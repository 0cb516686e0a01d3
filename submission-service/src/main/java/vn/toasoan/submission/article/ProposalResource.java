package vn.toasoan.submission.article;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** Where the lead hands in for the team: members propose, the lead chooses. */
@Path("/api/v1/articles/{id}")
@Tag(name = "hand-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
@RefusalsAsProblems
class ProposalResource {

    @Schema(name = "DeclineRequest")
    record DeclineRequest(
            @Schema(maxLength = 500, examples = "Tháng này tổ chọn bài khác.")
            String reason) {}

    private final HandIn handIn;
    private final Callers callers;

    ProposalResource(HandIn handIn, Callers callers) {
        this.handIn = handIn;
        this.callers = callers;
    }

    @POST
    @Path("/propose")
    @Operation(
            operationId = "proposeArticle",
            summary = "Đề xuất bài với tổ trưởng",
            description =
                    "In a team whose lead hands in (leadsHandIn). The lead finds it with GET /articles?proposed=true, "
                            + "and submits or declines it.")
    @APIResponse(
            responseCode = "200",
            description = "Proposed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @Idempotent
    @WithTransaction
    public Uni<Response> propose(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return handIn.propose(id, callers.current(), version -> ETags.requireMatch(ifMatch, version))
                .map(ArticleResource::shown);
    }

    @POST
    @Path("/decline")
    @Operation(
            operationId = "declineArticle",
            summary = "Chưa chọn bài được đề xuất",
            description = "By the lead. The article stays a draft and may be proposed again.")
    @APIResponse(
            responseCode = "200",
            description = "Declined",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @RolesAllowed(Role.TEAM_LEAD)
    @Idempotent
    @WithTransaction
    public Uni<Response> decline(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, DeclineRequest request) {
        String reason = Proofreading.note("/reason", request == null ? null : request.reason());
        return handIn.decline(id, reason, callers.current(), version -> ETags.requireMatch(ifMatch, version))
                .map(ArticleResource::shown);
    }
}
