package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.identity.Caller;
import vn.toasoan.publishing.identity.CurrentCaller;

/** Brings a command from HTTP to the desk and its outcome back. Needs an open transaction. */
@ApplicationScoped
class CommandAnswers {

    private final PublicationDesk desk;
    private final PublicationViews views;
    private final CurrentCaller caller;
    private final EditionWorker worker;

    CommandAnswers(PublicationDesk desk, PublicationViews views, CurrentCaller caller, EditionWorker worker) {
        this.desk = desk;
        this.views = views;
        this.caller = caller;
        this.worker = worker;
    }

    Uni<Response> execute(UUID articleId, String ifMatch, Instruction given) {
        Caller current = caller.get();
        Readership readership = Readership.of(current.subject(), current.roles(), current.teams());
        return desk.execute(articleId, given, By.person(current.subject(), current.roles()), publication -> {
                    if (publication == null || !readership.mayRead(publication)) {
                        throw ProblemException.of(404, "PUBLICATION_NOT_FOUND").detail(articleId);
                    }
                    if (Lifecycle.rolesFor(given.command()).stream().noneMatch(current.roles()::contains)) {
                        throw ProblemException.of(403, "FORBIDDEN").with("guard", "ROLE");
                    }
                    ETags.requireMatch(ifMatch, publication.version());
                })
                .chain(publication -> answer(publication, current))
                .onFailure(Refusal.class)
                .transform(CommandAnswers::problem)
                .invoke(worker::wakeAfter);
    }

    Uni<Response> answer(Publication publication, Caller current) {
        return views.detail(publication, current.subject(), current.roles())
                .map(detail -> Response.ok(detail)
                        .header(HttpHeaders.ETAG, ETags.of(publication.version()))
                        .build());
    }

    private static ProblemException problem(Throwable failure) {
        Refusal refusal = (Refusal) failure;
        int status = switch (refusal.kind()) {
            case FORBIDDEN -> 403;
            case STATE -> 409;
            case CONTENT -> 422;
        };
        ProblemException problem = ProblemException.of(status, refusal.code());
        refusal.facts().forEach(problem::with);
        if (refusal.pointer() != null) {
            problem.at(refusal.pointer(), refusal.code());
        }
        return problem;
    }
}
