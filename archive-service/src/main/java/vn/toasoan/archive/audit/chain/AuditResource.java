package vn.toasoan.archive.audit.chain;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toasoan.archive.audit.verify.Checkpoint;
import vn.toasoan.archive.audit.verify.Ed25519Keys;
import vn.toasoan.archive.audit.verify.MerkleTree;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;

/** Nothing here changes or clears the log; a new checkpoint only adds a signature over it. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
@Tag(name = "Nhật ký kiểm chứng")
class AuditResource {

    private final AuditLog log;
    private final Checkpoints checkpoints;
    private final Verification verification;
    private final SigningKey key;

    AuditResource(AuditLog log, Checkpoints checkpoints, Verification verification, SigningKey key) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.verification = verification;
        this.key = key;
    }

    record Entry(
            long seq,
            String hash,

            @JsonRawValue @Schema(implementation = Object.class)
            String entry) {}

    @Schema(description = "Chứng cứ một dòng nằm trong nhật ký (RFC 6962)")
    record Proof(long seq, String hash, long size, String rootHash, List<String> path) {}

    @Schema(description = "Chứng cứ nhật ký ngắn là phần đầu của nhật ký dài (RFC 6962)")
    record Consistency(long first, long second, String firstRoot, String secondRoot, List<String> proof) {}

    record PublicKeyView(String keyId, String algorithm, String pem) {}

    @GET
    @Path("/entries")
    @WithSession
    @Operation(operationId = "listAuditEntries", summary = "Các dòng nhật ký, cũ nhất trước")
    public Uni<RestResponse<Page<Entry>>> entries(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Page.limit(limit);
        long after =
                cursor == null ? 0 : (Long) Cursor.decode(cursor, Long.class).getFirst();
        return log.after(after, Long.MAX_VALUE, size + 1)
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.seq()))
                        .map(each -> new Entry(each.seq(), each.hash(), each.entry())))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Link", PageLinks.next(uri, page))
                        .build());
    }

    @GET
    @Path("/verify")
    @WithSession
    @Operation(
            operationId = "verifyAudit",
            summary = "Kiểm chứng nhật ký: dòng bị sửa, xóa, đảo, chèn, cắt đuôi, rẽ nhánh")
    public Uni<Verification.Verdict> verify(
            @QueryParam("from") @DefaultValue("1") long from,
            @Parameter(description = "Bỏ trống: tới cuối; chỉ khi đó mới thấy bị cắt đuôi") @QueryParam("to") Long to) {
        return verification.verify(from, to);
    }

    @GET
    @Path("/checkpoints")
    @WithSession
    @Operation(operationId = "listAuditCheckpoints", summary = "Các điểm chốt đã ký, cũ nhất trước")
    public Uni<Page<Checkpoint>> checkpoints() {
        return checkpoints.all().map(all -> new Page<>(all, null));
    }

    @POST
    @Path("/checkpoints")
    @WithTransaction
    @Operation(operationId = "signAuditCheckpoint", summary = "Ký một điểm chốt ngay lúc này")
    public Uni<Checkpoint> sign() {
        return checkpoints
                .sign()
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(Refusal.Kind.CONFLICT, "AUDIT_LOG_EMPTY"));
    }

    @GET
    @Path("/proof/{seq}")
    @WithSession
    @Operation(operationId = "proveAuditEntry", summary = "Chứng cứ một dòng nằm trong nhật ký")
    public Uni<Proof> proof(
            @PathParam("seq") long seq,
            @Parameter(description = "Độ dài nhật ký; bỏ trống: hiện tại") @QueryParam("size") Long size) {
        return sized(size).chain(length -> {
            if (seq < 1 || seq > length) {
                throw Refusal.of(Refusal.Kind.NOT_FOUND, "NO_SUCH_ENTRIES", length);
            }
            return log.hashes(length).map(hashes -> {
                MerkleTree tree = MerkleTree.of(hashes);
                return new Proof(seq, hashes.get((int) seq - 1), length, tree.root(), tree.inclusion(seq));
            });
        });
    }

    @GET
    @Path("/consistency")
    @WithSession
    @Operation(operationId = "proveAuditConsistency", summary = "Chứng cứ nhật ký chỉ được nối thêm giữa hai độ dài")
    public Uni<Consistency> consistency(@QueryParam("a") long first, @QueryParam("b") Long second) {
        return sized(second).chain(length -> {
            if (first < 1 || first > length) {
                throw Refusal.of(Refusal.Kind.INVALID, "NO_SUCH_ENTRIES", length);
            }
            return log.hashes(length).map(hashes -> {
                MerkleTree whole = MerkleTree.of(hashes);
                String begin = MerkleTree.of(hashes.subList(0, (int) first)).root();
                return new Consistency(first, length, begin, whole.root(), whole.consistency(first));
            });
        });
    }

    @GET
    @Path("/key")
    @Operation(operationId = "getAuditKey", summary = "Khóa công khai để kiểm chứng ngoài hệ thống")
    public PublicKeyView key() {
        return new PublicKeyView(key.id(), "Ed25519", Ed25519Keys.pem(key.publicKey()));
    }

    private Uni<Long> sized(Long wanted) {
        return log.last().map(last -> {
            if (wanted != null && (wanted < 1 || wanted > last.seq())) {
                throw Refusal.of(Refusal.Kind.INVALID, "NO_SUCH_ENTRIES", last.seq());
            }
            return wanted == null ? last.seq() : wanted;
        });
    }
}
