package vn.toasoan.archive.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.audit.verify.AuditExport;
import vn.toasoan.archive.identity.Role;

/** The whole log as a file that can be verified without this service; sent batch by batch, each read on its own. */
@Path("/api/v1/audit/export")
@RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
@Tag(name = "Nhật ký kiểm chứng")
class ExportResource {

    /** Not the type for lines of JSON: the framework would add line ends of its own to what are lines already. */
    private static final String LINES = "text/plain;charset=UTF-8";

    private static final int BATCH = 500;

    private final AuditLog log;
    private final Checkpoints checkpoints;
    private final ObjectMapper json;
    private final String school;

    ExportResource(
            AuditLog log,
            Checkpoints checkpoints,
            ObjectMapper json,
            @ConfigProperty(name = "toasoan.school") String school) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.json = json;
        this.school = school;
    }

    @GET
    @Produces(LINES)
    @Operation(
            operationId = "exportAudit",
            summary = "Toàn bộ nhật ký, kiểm chứng được ngoài hệ thống bằng ./toasoan verify-audit")
    @APIResponse(
            responseCode = "200",
            description = "One JSON object a line: head, checkpoints, entries, end",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
    public Multi<String> export() {
        return Panache.withSession(() ->
                        checkpoints.all().chain(all -> log.last().map(last -> head(last, all))))
                .onItem()
                .transformToMulti(head -> Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(head.text()), entries(head.last()), end(head.last())));
    }

    private record Head(AuditLog.Stored last, String text) {}

    private Head head(AuditLog.Stored last, List<?> signed) {
        String text = Stream.concat(
                        Stream.of(line(Map.of("format", AuditExport.FORMAT, "school", school))),
                        signed.stream().map(each -> line(Map.of("checkpoint", each))))
                .collect(Collectors.joining());
        return new Head(last, text);
    }

    private Multi<String> entries(AuditLog.Stored last) {
        AtomicLong after = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(after, last.seq()))
                .whilst(batch -> !batch.isEmpty())
                .filter(batch -> !batch.isEmpty());
    }

    private Uni<String> batch(AtomicLong after, long end) {
        return Panache.withSession(() -> log.after(after.get(), end, BATCH))
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        after.set(found.getLast().seq());
                    }
                })
                .map(found -> found.stream()
                        .map(each -> "{\"seq\":%d,\"hash\":\"%s\",\"entry\":%s}\n"
                                .formatted(each.seq(), each.hash(), each.entry()))
                        .collect(Collectors.joining()));
    }

    private Multi<String> end(AuditLog.Stored last) {
        return Multi.createFrom().item(line(Map.of("end", Map.of("size", last.seq(), "chainHash", last.hash()))));
    }

    private String line(Object value) {
        try {
            return json.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
