package vn.toasoan.archive.disposition;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.people.People;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.problem.RefusalsAsProblems;

/** The papers of a run as Word documents, to be printed and signed. */
@Path("/api/v1/dispositions/{id}/papers")
@RefusalsAsProblems
@Tag(name = "Xét hủy tài liệu")
class PaperResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Runs runs;
    private final Lists lists;
    private final People people;
    private final DispositionViews views;
    private final Callers callers;
    private final String school;
    private final String superior;

    PaperResource(
            Runs runs,
            Lists lists,
            People people,
            DispositionViews views,
            Callers callers,
            @ConfigProperty(name = "toasoan.school-name") String school,
            @ConfigProperty(name = "toasoan.school-superior") String superior) {
        this.runs = runs;
        this.lists = lists;
        this.people = people;
        this.views = views;
        this.callers = callers;
        this.school = school;
        this.superior = superior;
    }

    @GET
    @Path("/{paper}")
    @RolesAllowed({
        Role.CONTRIBUTOR,
        Role.TEAM_LEAD,
        Role.EDITOR,
        Role.FINANCE_OFFICER,
        Role.INSPECTION_BOARD,
        Role.COMMS_OFFICER,
        Role.PRINCIPAL,
        Role.ARCHIVIST,
        Role.INSPECTOR
    })
    @Produces(DOCX)
    @WithSession
    @Operation(operationId = "getDispositionPaper", summary = "Văn bản của lượt xét hủy, dạng Word")
    @APIResponse(
            responseCode = "200",
            description = "A Word document",
            content =
                    @Content(
                            mediaType = DOCX,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Uni<Response> paper(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "danh-muc, thuyet-minh, quyet-dinh-hoi-dong, bien-ban-hop, quyet-dinh-huy, bien-ban-ban-giao, bien-ban-huy")
                    @PathParam("paper")
                    String name) {
        Paper paper = Paper.of(name).orElseThrow(() -> Refusal.notFound("PAPER_NOT_FOUND"));
        return runs.one(id)
                .call(run -> views.requireSeen(run, callers.current()))
                .invoke(run -> {
                    if (!paper.isReady(run)) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, "WRONG_STATE", run.state.name())
                                .with("state", run.state.name());
                    }
                })
                .chain(this::sheet)
                .map(sheet -> Response.ok(Typist.draw(paper, sheet), DOCX)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + paper.fileName() + "\"")
                        .build());
    }

    private Uni<Paper.Sheet> sheet(Disposition run) {
        return lists.items(run.id)
                .chain(items -> lists.council(run.id)
                        .chain(council -> lists.votes(run.id)
                                .chain(votes -> people.names(everybody(run, council, votes))
                                        .map(names -> new Paper.Sheet(
                                                run, items, council, votes, names, school, superior)))));
    }

    private static Set<UUID> everybody(Disposition run, List<Seat> council, List<Lists.Vote> votes) {
        Set<UUID> ids = new HashSet<>();
        Stream.of(
                        run.proposedBy,
                        run.councilBy,
                        run.concludedBy,
                        run.decidedBy,
                        run.handedBy,
                        run.executor,
                        run.witness)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        council.forEach(seat -> ids.add(seat.person()));
        votes.forEach(vote -> ids.add(vote.person()));
        return ids;
    }
}
