package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.identity.CurrentCaller;

/** Brings commands from HTTP to the desk and their outcome back. Needs an open session. */
@ApplicationScoped
class DeliveryAnswers {

    private final Ledger ledger;
    private final DeliverySearch search;
    private final DeliveryDesk desk;
    private final CurrentCaller caller;
    private final Clock clock;

    DeliveryAnswers(Ledger ledger, DeliverySearch search, DeliveryDesk desk, CurrentCaller caller, Clock clock) {
        this.ledger = ledger;
        this.search = search;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    Actor actor() {
        return Actor.of(caller.get());
    }

    /** One that the caller may see; 404 for all others. */
    Uni<Delivery> find(UUID id) {
        Actor actor = actor();
        return ledger.find(id).invoke(visible(id, actor));
    }

    Uni<Response> execute(UUID id, String ifMatch, DeliveryDesk.Deed deed) {
        Actor actor = actor();
        Consumer<Delivery> visible = visible(id, actor);
        return desk.execute(
                        id,
                        delivery -> {
                            visible.accept(delivery);
                            ETags.requireMatch(ifMatch, delivery.version());
                        },
                        deed)
                .chain(delivery -> answer(Response.ok(), delivery))
                .onFailure(DeliveryRefusal.class)
                .transform(DeliveryAnswers::problem);
    }

    Uni<Response> answer(Response.ResponseBuilder response, Delivery delivery) {
        Actor actor = actor();
        Uni<List<DeliveryView.AttemptView>> tries = actor.office() == null
                ? search.tries(delivery.id())
                : Uni.createFrom().nullItem();
        return tries.map(all -> response.entity(view(delivery, all, actor))
                .header(HttpHeaders.ETAG, ETags.of(delivery.version()))
                .build());
    }

    DeliveryView view(Delivery delivery, List<DeliveryView.AttemptView> tries, Actor actor) {
        return DeliveryView.of(delivery, tries, DeliveryLifecycle.possible(delivery, actor, clock.instant()));
    }

    private static Consumer<Delivery> visible(UUID id, Actor actor) {
        return delivery -> {
            if (delivery == null || !actor.mayRead(delivery)) {
                throw ProblemException.of(404, "DELIVERY_NOT_FOUND").detail(id);
            }
        };
    }

    private static ProblemException problem(DeliveryRefusal refusal) {
        return refusal.isForbidden()
                ? ProblemException.of(403, "FORBIDDEN").with("guard", refusal.guard())
                : ProblemException.of(409, "DELIVERY_STATE")
                        .detail(refusal.state())
                        .with("guard", refusal.guard())
                        .with("state", refusal.state());
    }
}
