package vn.toasoan.submission.obligation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.toasoan.http.idempotency.Idempotent;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.page.Page;
import vn.toasoan.http.page.PageLinks;
import vn.toasoan.submission.identity.Callers;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.people.Team;
import vn.toasoan.submission.people.Teams;
import vn.toasoan.submission.problem.RefusalsAsProblems;

/** What the plan obliges to, and how it stands. */
@Path("/api/v1/obligations")
@Tag(name = "obligations", description = "Chỉ tiêu: sổ theo dõi, các tháng, nhắc việc")
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
class ObligationResource {

    private final Overview overview;
    private final LedgerLines lines;
    private final Ledger ledger;
    private final Teams teams;
    private final Callers callers;
    private final Clock clock;

    ObligationResource(Overview overview, LedgerLines lines, Ledger ledger, Teams teams, Callers callers, Clock clock) {
        this.overview = overview;
        this.lines = lines;
        this.ledger = ledger;
        this.teams = teams;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getObligations",
            summary = "Chỉ tiêu của một tháng",
            description = "Each obligation of the plan with its number. "
                    + "SUBMITTED: articles whose first hand-in fell into the month, by team; later hand-ins do not count "
                    + "again and do not move it; a refusal or withdrawal takes it back in the same month. "
                    + "PUBLISHED: articles whose first edition came out in the month, on topics of people and activities. "
                    + "SENT: articles that first reached an office of the upper level (xã, Phòng, Sở) in the month. "
                    + "POSTED: articles that such an office first posted in the month. "
                    + "An article counts once for each measure. Months are those of Asia/Ho_Chi_Minh, to the second. "
                    + "The obligations of other teams are seen by editors, comms officer and principal only.")
    @WithSession
    public Uni<MonthView> month(
            @RestQuery @Parameter(description = "The present one where absent", example = "2026-11") String month) {
        LedgerMonth which = month == null ? LedgerMonth.at(clock.instant()) : LedgerMonth.parse("/month", month);
        return overview.month(which, callers.current());
    }

    @GET
    @Path("/months")
    @Operation(
            operationId = "listObligationMonths",
            summary = "Các tháng của năm học và chỉ tiêu bị hụt",
            description = "A month is OPEN, FROZEN from the 1st of the next at 00:05, or NOT_KEPT where the ledger did "
                    + "not run. missed: what stood below its minimum when the month was frozen; madeGood where later "
                    + "adjustments reach it.")
    @WithSession
    public Uni<YearView> months(
            @RestQuery @Parameter(description = "The present one where absent", example = "2026-2027")
                    String schoolYear) {
        String which = schoolYear == null ? LedgerMonth.at(clock.instant()).schoolYear() : schoolYear;
        return overview.year(which, callers.current());
    }

    @GET
    @Path("/entries")
    @Operation(
            operationId = "listLedgerEntries",
            summary = "Các dòng sau mỗi con số",
            description = "The lines of the ledger, newest first. SUBMITTED lines of other teams are seen by editors, "
                    + "comms officer and principal only.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link"),
            content = @Content(schema = @Schema(implementation = EntryPage.class)))
    @WithSession
    public Uni<Response> entries(
            @RestQuery String schoolYear,
            @RestQuery String month,
            @RestQuery Measure measure,
            @RestQuery String team,
            @RestQuery UUID articleId,
            @RestQuery String cursor,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        UUID after =
                cursor == null ? null : (UUID) Cursor.decode(cursor, UUID.class).getFirst();
        LedgerMonth which = month == null ? null : LedgerMonth.parse("/month", month);
        var filter = new LedgerLines.Filter(schoolYear, which, measure, team, articleId, after, size + 1);
        return lines.list(callers.current(), filter)
                .map(found ->
                        Page.of(found, size, entry -> Cursor.encode(entry.id())).map(LedgerEntry::view))
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.LINK, PageLinks.next(uri, page))
                        .build());
    }

    @POST
    @Path("/adjustments")
    @Operation(
            operationId = "adjustMonth",
            summary = "Điều chỉnh một tháng đã chốt",
            description = "With a reason, after the freeze. The snapshot stays as it was; the number of today moves. "
                    + "Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @RolesAllowed(Role.COMMS_OFFICER)
    @Idempotent
    @WithTransaction
    public Uni<Response> adjust(AdjustmentRequest request) {
        var caller = callers.current();
        return teams.all()
                .map(all -> AdjustmentRequest.read(
                        request, all.stream().map(Team::code).collect(Collectors.toSet())))
                .chain(adjustment -> ledger.adjust(adjustment, caller))
                .map(id -> Response.status(Response.Status.CREATED)
                        .entity(new AdjustmentView(id))
                        .build());
    }

    /** The line that was written. */
    @Schema(name = "Adjustment")
    record AdjustmentView(UUID entryId) {}

    /** Documents the shape of a page of entries. */
    @Schema(name = "LedgerEntryPage")
    record EntryPage(
            List<EntryView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}
}
