package vn.toasoan.submission.upload;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.problem.RefusalsAsProblems;
import vn.toasoan.submission.text.PlainText;

/** Files in pieces, for slow lines: tus 1.0 with the extensions creation, expiration and termination. */
@Path("/api/v1/uploads")
@Tag(name = "uploads", description = "Tải tệp lên từng phần (tus 1.0)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CONTRIBUTOR, Role.TEAM_LEAD})
@RefusalsAsProblems
class UploadResource {

    static final long LONGEST = 20L * 1024 * 1024;
    private static final int NAME_MAX = 120;

    private final Uploads uploads;
    private final Callers callers;

    UploadResource(Uploads uploads, Callers callers) {
        this.uploads = uploads;
        this.callers = callers;
    }

    @OPTIONS
    @Operation(
            operationId = "getUploadAbilities",
            summary = "Máy chủ hiểu những gì của tus",
            description = "Versions, extensions and the largest file, as tus clients ask for them.")
    @APIResponse(
            responseCode = "204",
            description = "See the headers",
            headers = {
                @Header(name = TusHeaders.VERSIONS),
                @Header(name = TusHeaders.EXTENSIONS),
                @Header(name = TusHeaders.MAX_SIZE)
            })
    public Uni<Response> abilities() {
        return Uni.createFrom()
                .item(Response.noContent()
                        .header(TusHeaders.RESUMABLE, TusHeaders.VERSION)
                        .header(TusHeaders.VERSIONS, TusHeaders.VERSION)
                        .header(TusHeaders.EXTENSIONS, "creation,expiration,termination")
                        .header(TusHeaders.MAX_SIZE, LONGEST)
                        .build());
    }

    @POST
    @Operation(
            operationId = "beginUpload",
            summary = "Bắt đầu tải tệp lên từng phần",
            description =
                    "For an article that the caller may illustrate. Upload-Length at most 20 MB; Upload-Metadata names "
                            + "articleId and filename. Pieces follow with PATCH, at most 4 MB each; kept for 24 hours.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            headers = {@Header(name = "Location"), @Header(name = TusHeaders.EXPIRES)})
    @WithTransaction
    public Uni<Response> begin(
            @RestHeader(TusHeaders.RESUMABLE) String version,
            @RestHeader(TusHeaders.LENGTH) String length,
            @RestHeader(TusHeaders.METADATA) String metadata) {
        TusHeaders.requireVersion(version);
        long bytes = TusHeaders.number(TusHeaders.LENGTH, length);
        if (bytes == 0) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("/" + TusHeaders.LENGTH, "OUT_OF_RANGE");
        }
        if (bytes > LONGEST) {
            throw Refusal.of(Kind.TOO_LARGE, "ATTACHMENT_TOO_LARGE").about(LONGEST / (1024 * 1024));
        }
        var said = TusHeaders.metadata(metadata);
        String name = PlainText.line(said.getOrDefault("filename", "tep"));
        return uploads.begin(
                        TusHeaders.article(said),
                        bytes,
                        name.substring(
                                0,
                                name.offsetByCodePoints(0, Math.min(NAME_MAX, name.codePointCount(0, name.length())))),
                        callers.current())
                .map(upload -> tus(Response.Status.CREATED, upload)
                        .header(HttpHeaders.LOCATION, "/api/v1/uploads/" + upload.id())
                        .build());
    }

    @HEAD
    @Path("/{id}")
    @Operation(operationId = "getUploadOffset", summary = "Đã nhận đến đâu")
    @APIResponse(
            responseCode = "200",
            description = "How much arrived",
            headers = {@Header(name = TusHeaders.OFFSET), @Header(name = TusHeaders.LENGTH)})
    public Uni<Response> offset(@RestPath UUID id) {
        return uploads.progress(id, callers.current())
                .map(progress -> tus(Response.Status.OK, progress.upload())
                        .header(TusHeaders.OFFSET, progress.there())
                        .header(TusHeaders.LENGTH, progress.upload().length())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(TusHeaders.PIECE)
    @Operation(
            operationId = "appendToUpload",
            summary = "Gửi phần tiếp theo",
            description = "Upload-Offset is what HEAD tells; 409 UPLOAD_OFFSET names the right one. At most 4 MB each.")
    @APIResponse(responseCode = "204", description = "Kept", headers = @Header(name = TusHeaders.OFFSET))
    public Uni<Response> append(
            @RestPath UUID id,
            @RestHeader(TusHeaders.RESUMABLE) String version,
            @RestHeader(TusHeaders.OFFSET) String offset,
            byte[] piece) {
        TusHeaders.requireVersion(version);
        long from = TusHeaders.number(TusHeaders.OFFSET, offset);
        byte[] bytes = piece == null ? new byte[0] : piece;
        return uploads.append(id, from, bytes, callers.current())
                .map(progress -> tus(Response.Status.NO_CONTENT, progress.upload())
                        .header(TusHeaders.OFFSET, progress.there())
                        .build());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "abandonUpload", summary = "Bỏ tệp đang tải lên")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Void> abandon(@RestPath UUID id) {
        return uploads.forget(id, callers.current());
    }

    private static Response.ResponseBuilder tus(Response.Status status, Upload upload) {
        return Response.status(status)
                .header(TusHeaders.RESUMABLE, TusHeaders.VERSION)
                .header(
                        TusHeaders.EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }
}
