package vn.toasoan.review.comment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.identity.Callers;
import vn.toasoan.review.identity.Roles;
import vn.toasoan.review.people.People;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusals;
import vn.toasoan.review.reviewcase.Reviewing;

/** What reviewers and authors say to each other about an article. */
@Path("/api/v1/reviews/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Trao đổi")
public class CommentResource {

    private final Comments comments;
    private final Conversations conversations;
    private final Reviewing reviewing;
    private final People people;
    private final Callers callers;
    private final Clock clock;

    CommentResource(
            Comments comments,
            Conversations conversations,
            Reviewing reviewing,
            People people,
            Callers callers,
            Clock clock) {
        this.comments = comments;
        this.conversations = conversations;
        this.reviewing = reviewing;
        this.people = people;
        this.callers = callers;
        this.clock = clock;
    }

    /** Only for the API's description. */
    @Schema(name = "CommentPage")
    record CommentPage(List<CommentView> items, String nextCursor) {}

    @GET
    @WithSession
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "listComments",
            summary = "Ý kiến về một bài",
            description =
                    "Ý kiến về bản này và các bản trước của bài, cũ trước mới sau, mỗi đoạn được tìm lại trong nội"
                            + " dung hiện tại. Tác giả chỉ thấy ý kiến AUTHOR.")
    @APIResponse(
            responseCode = "200",
            description = "Một trang",
            content = @Content(schema = @Schema(implementation = CommentPage.class)))
    public Uni<Response> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Object> after = cursor == null
                ? List.of(Instant.EPOCH, new UUID(0, 0))
                : Cursor.decode(cursor, Instant.class, UUID.class);
        return conversations.about(id, callers.current()).chain(talk -> {
            String plain = plain(talk);
            return comments.list(
                            talk.about().articleId(),
                            talk.about().revision(),
                            talk.seesDesk(),
                            (Instant) after.get(0),
                            (UUID) after.get(1),
                            size + 1)
                    .map(found -> Page.of(found, size, last -> Cursor.encode(last.writtenAt(), last.id()))
                            .map(one -> CommentView.of(one, plain)))
                    .map(page -> Response.ok(page)
                            .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                            .build());
        });
    }

    @POST
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "addComment",
            summary = "Nêu ý kiến hoặc trả lời",
            description =
                    "Về cả bài, hoặc về một đoạn nêu bằng chính chữ của đoạn và chữ quanh nó. Người được nhắc tên phải"
                            + " xem được ý kiến. Trả lời chỉ một tầng.")
    @APIResponse(
            responseCode = "201",
            description = "Đã ghi",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Uni<Response> add(@PathParam("id") UUID id, @NotNull @Valid CommentRequest request) {
        if (request.contradictsItself()) {
            throw ProblemException.of(422, "COMMENT_CONTRADICTORY");
        }
        Caller caller = callers.current();
        return conversations
                .about(id, caller)
                .chain(talk ->
                        conversations.parent(talk, request.parentId()).chain(parent -> say(talk, request.said(parent))))
                .onFailure(Refusal.class)
                .transform(Refusals::toProblem);
    }

    @POST
    @Path("/{commentId}/resolve")
    @Idempotent
    @WithTransaction
    @RolesAllowed({
        Roles.CONTRIBUTOR,
        Roles.TEAM_LEAD,
        Roles.EDITOR,
        Roles.FINANCE_OFFICER,
        Roles.INSPECTION_BOARD,
        Roles.COMMS_OFFICER,
        Roles.PRINCIPAL,
        Roles.ARCHIVIST
    })
    @Operation(
            operationId = "resolveComment",
            summary = "Khép một ý kiến",
            description = "Người duyệt của bài, hoặc người đã nêu ý kiến. Các trả lời khép theo.")
    @APIResponse(
            responseCode = "200",
            description = "Đã khép",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Uni<Response> resolve(
            @PathParam("id") UUID id,
            @PathParam("commentId") UUID commentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Caller caller = callers.current();
        return conversations
                .about(id, caller)
                .chain(talk -> conversations.comment(talk, commentId).chain(comment -> {
                    if (!talk.ofDesk() && !comment.writtenBy().equals(caller.subject())) {
                        throw Refusal.of(Refusal.Kind.FORBIDDEN, "MAY_NOT_RESOLVE", "DESK_OR_WRITER");
                    }
                    ETags.requireMatch(ifMatch, comment.version());
                    comment.resolve(caller.subject(), now());
                    return Panache.getSession()
                            .chain(session -> session.flush())
                            .replaceWith(() -> answer(Response.ok(), talk, comment));
                }))
                .onFailure(Refusal.class)
                .transform(Refusals::toProblem);
    }

    private Uni<Response> say(Conversation talk, Comment.Said said) {
        return people.staff().chain(staff -> {
            talk.objection(said, staff).ifPresent(refusal -> {
                throw refusal;
            });
            Comment comment = new Comment(talk.about(), said, talk.caller().subject(), now());
            return comments.add(comment)
                    .chain(() -> reviewing.commented(
                            talk.about(),
                            new Reviewing.Remark(
                                    comment.id(),
                                    comment.parentId(),
                                    comment.visibility().name(),
                                    comment.writtenBy(),
                                    comment.mentions(),
                                    comment.writtenAt())))
                    .replaceWith(() -> answer(
                            Response.created(
                                    URI.create("/api/v1/reviews/" + talk.about().id() + "/comments/" + comment.id())),
                            talk,
                            comment));
        });
    }

    private static Response answer(Response.ResponseBuilder with, Conversation talk, Comment comment) {
        return with.entity(CommentView.of(comment, plain(talk)))
                .header(HttpHeaders.ETAG, ETags.of(comment.version()))
                .build();
    }

    private static String plain(Conversation talk) {
        return PlainText.of(talk.about().content().body());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
