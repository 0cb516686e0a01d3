package vn.toasoan.archive.disposition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.http.conditional.ETags;

/** Puts a run together for those who may see it. */
@ApplicationScoped
class DispositionViews {

    private final Lists lists;

    DispositionViews(Lists lists) {
        this.lists = lists;
    }

    Uni<DispositionView> of(Disposition run) {
        return lists.items(run.id)
                .chain(items -> lists.council(run.id)
                        .chain(council ->
                                lists.votes(run.id).map(votes -> DispositionView.of(run, items, council, votes))));
    }

    Uni<Response> shown(Disposition run) {
        return of(run).map(view -> Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build());
    }

    /** Archivist, principal and inspector see every run; others one in which they have a part. */
    Uni<Void> requireSeen(Disposition run, Caller caller) {
        if (caller.has(Role.ARCHIVIST) || caller.has(Role.PRINCIPAL) || caller.has(Role.INSPECTOR)) {
            return Uni.createFrom().voidItem();
        }
        return lists.council(run.id)
                .invoke(council -> requirePart(run, council, caller))
                .replaceWithVoid();
    }

    private static void requirePart(Disposition run, List<Seat> council, Caller caller) {
        boolean hasPart = caller.subject().equals(run.executor)
                || caller.subject().equals(run.witness)
                || (caller.has(Role.INSPECTION_BOARD) && run.state == DispositionState.HANDED_OVER)
                || council.stream().anyMatch(seat -> seat.person().equals(caller.subject()));
        if (!hasPart) {
            throw Refusal.notFound("DISPOSITION_NOT_FOUND");
        }
    }
}
