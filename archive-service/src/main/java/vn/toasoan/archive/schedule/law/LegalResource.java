package vn.toasoan.archive.schedule.law;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Page;

@Path("/api/v1/legal-instruments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RefusalsAsProblems
@Tag(name = "Văn bản pháp luật")
class LegalResource {

    private final LegalInstruments instruments;
    private final AuditTrail trail;
    private final Callers callers;

    LegalResource(LegalInstruments instruments, AuditTrail trail, Callers callers) {
        this.instruments = instruments;
        this.trail = trail;
        this.callers = callers;
    }

    record NewInstrument(
            @NotNull @Pattern(regexp = "[A-Z0-9Đ][A-Z0-9Đ-]{2,39}") @Schema(examples = "TT-12-2027")
            String id,

            @NotNull @Size(min = 3, max = 60) String number,
            @NotNull @Size(min = 3, max = 300) String title,
            @NotNull LocalDate validFrom,
            @Positive Integer floorYears,
            @Positive Integer ceilingYears,
            @Size(max = 60) String provision,
            @Size(max = 500) String note) {}

    record Ending(
            @NotNull LocalDate validUntil, @Size(max = 40) String replacedBy) {}

    @GET
    @RolesAllowed({Role.ARCHIVIST, Role.PRINCIPAL, Role.COMMS_OFFICER, Role.EDITOR, Role.INSPECTOR})
    @WithSession
    @Operation(operationId = "listLegalInstruments", summary = "Văn bản pháp luật làm căn cứ, mới nhất trước")
    public Uni<Page<LegalInstrument>> list(
            @Parameter(description = "Chỉ văn bản có hiệu lực vào ngày này") @QueryParam("at") LocalDate at) {
        return instruments
                .all()
                .map(all -> new Page<>(
                        all.stream()
                                .filter(act -> at == null || act.holdsOn(at))
                                .toList(),
                        null));
    }

    @POST
    @RolesAllowed(Role.ARCHIVIST)
    @Idempotent
    @WithTransaction
    @Operation(operationId = "registerLegalInstrument", summary = "Ghi nhận một văn bản pháp luật")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = LegalInstrument.class)))
    public Uni<Response> register(@NotNull @Valid NewInstrument request) {
        LegalInstrument act = new LegalInstrument(
                request.id(),
                request.number(),
                request.title(),
                request.validFrom(),
                null,
                null,
                request.provision() == null ? null : request.floorYears(),
                request.ceilingYears(),
                request.floorYears() == null ? null : request.provision(),
                request.note(),
                0);
        return instruments
                .add(act)
                .chain(() ->
                        trail.command(callers.current(), "REGISTER_LEGAL_INSTRUMENT", "legal-instrument", act.id()))
                .map(done -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.ETAG, ETags.of(0))
                        .entity(act)
                        .build());
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.ARCHIVIST)
    @WithTransaction
    @Operation(
            operationId = "endLegalInstrument",
            summary = "Ghi nhận văn bản hết hiệu lực",
            description =
                    "Quy tắc viện dẫn văn bản này được đánh dấu cần rà soát; không quy tắc nào tự đổi. If-Match là trường version.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = LegalInstrument.class)))
    public Uni<Response> end(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Ending request) {
        return instruments
                .one(id)
                .invoke(act -> ETags.requireMatch(ifMatch, act.version()))
                .call(act -> request.replacedBy() == null
                        ? Uni.createFrom().voidItem()
                        : instruments.one(request.replacedBy()).replaceWithVoid())
                .chain(act -> instruments.end(act, request.validUntil(), request.replacedBy()))
                .chain(() -> trail.command(callers.current(), "END_LEGAL_INSTRUMENT", "legal-instrument", id))
                .chain(() -> instruments.one(id))
                .map(act -> Response.ok(act)
                        .header(HttpHeaders.ETAG, ETags.of(act.version()))
                        .build());
    }
}
