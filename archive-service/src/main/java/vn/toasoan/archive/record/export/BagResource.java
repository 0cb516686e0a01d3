package vn.toasoan.archive.record.export;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.archive.record.Exportable;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.archive.store.RecordStore;

@Path("/api/v1/exports")
@RefusalsAsProblems
@Tag(name = "Xuất hồ sơ")
class BagResource {

    private static final String ZIP = "application/zip";

    private final ExportedRecord exported;
    private final RecordStore store;
    private final Vertx vertx;
    private final Clock clock;
    private final String school;

    BagResource(
            ExportedRecord exported,
            RecordStore store,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "toasoan.school-name") String school) {
        this.exported = exported;
        this.store = store;
        this.vertx = vertx;
        this.clock = clock;
        this.school = school;
    }

    @GET
    @Path("/records/{id}")
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.INSPECTOR})
    @Produces(ZIP)
    @Operation(
            operationId = "exportRecord",
            summary = "Một hồ sơ với mọi tệp, dạng gói BagIt 1.0 (zip)",
            description = "Mỗi lần xuất đều được ghi vào nhật ký kiểm chứng.")
    @APIResponse(
            responseCode = "200",
            description = "A zipped bag",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> export(@PathParam("id") UUID id) {
        return RestMulti.fromUniResponse(
                exported.read(id),
                this::chunks,
                record -> Map.of("Content-Disposition", List.of("attachment; filename=\"" + record.id() + ".zip\"")));
    }

    private Multi<byte[]> chunks(Exportable record) {
        return new BagStream(store, vertx, record).chunks(Bag.tags(record, school, DateRule.dayOf(clock.instant())));
    }
}
