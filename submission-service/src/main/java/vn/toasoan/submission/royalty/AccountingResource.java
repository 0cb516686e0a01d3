package vn.toasoan.submission.royalty;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.people.People;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** The rates that pay goes by, and what accounting gets. */
@Path("/api/v1/royalties")
@Tag(name = "royalties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.FINANCE_OFFICER, Role.PRINCIPAL})
@RefusalsAsProblems
class AccountingResource {

    private final Rates rates;
    private final Royalties royalties;
    private final People people;
    private final Callers callers;
    private final Clock clock;

    AccountingResource(Rates rates, Royalties royalties, People people, Callers callers, Clock clock) {
        this.rates = rates;
        this.royalties = royalties;
        this.people = people;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("/rates")
    @Operation(
            operationId = "listRoyaltyRates",
            summary = "Mức chi theo Quy chế chi tiêu nội bộ",
            description = "Newest first.")
    @RolesAllowed({Role.EDITOR, Role.FINANCE_OFFICER, Role.COMMS_OFFICER, Role.PRINCIPAL})
    @WithSession
    public Uni<RateTables> rates() {
        return rates.all().map(RateTables::new);
    }

    @PUT
    @Path("/rates")
    @Operation(
            operationId = "setRoyaltyRates",
            summary = "Đặt mức chi từ một ngày",
            description =
                    "The whole table of a decision, from today or a later day on. Lines that were proposed keep their "
                            + "amount.")
    @APIResponse(responseCode = "204", description = "Set")
    @RolesAllowed(Role.PRINCIPAL)
    @WithTransaction
    public Uni<Void> set(RateTable table) {
        return rates.set(RateTable.read(table, royalties.today()), callers.current(), clock.instant());
    }

    @GET
    @Path("/export")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportRoyalties",
            summary = "Xuất các dòng đã duyệt của một tháng cho kế toán",
            description = "CSV, UTF-8 with byte order mark, semicolons, whole đồng. Nothing is paid by this.")
    @APIResponse(responseCode = "200", description = "The sheet")
    @WithSession
    public Uni<Response> export(@RestQuery @Parameter(required = true, example = "2026-11") String month) {
        if (month == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "VALIDATION").at("/month", "REQUIRED");
        }
        YearMonth which = RoyaltyResource.month(month);
        return royalties
                .approvedIn(which)
                .map(lines -> lines.stream().map(RoyaltyLine::view).toList())
                .chain(lines -> people.names(lines.stream()
                                .map(RoyaltyView::author)
                                .distinct()
                                .toList())
                        .map(names -> AccountingSheet.of(lines, names)))
                .map(sheet -> Response.ok(sheet, "text/csv; charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"che-do-tin-bai-" + which + ".csv\"")
                        .build());
    }

    /** One table for each decision. */
    @Schema(name = "RateTables")
    record RateTables(List<RateTable> items) {}
}
