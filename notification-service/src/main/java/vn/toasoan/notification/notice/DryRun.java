package vn.toasoan.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.delivery.Deliveries;
import vn.toasoan.notification.delivery.DeliveryOrder;
import vn.toasoan.notification.delivery.Foresight;
import vn.toasoan.notification.rule.Rule;
import vn.toasoan.notification.rule.Rules;

/**
 * Who would get what for an event. Does what the event would do, gate included, and takes all of it back: so the answer
 * cannot differ from what would happen.
 */
@ApplicationScoped
class DryRun {

    private final Rules rules;
    private final SeenArticles seen;
    private final Recipients recipients;
    private final Subjects subjects;
    private final Deliveries deliveries;
    private final Foresight foresight;
    private final ObjectMapper json;

    DryRun(
            Rules rules,
            SeenArticles seen,
            Recipients recipients,
            Subjects subjects,
            Deliveries deliveries,
            Foresight foresight,
            ObjectMapper json) {
        this.rules = rules;
        this.seen = seen;
        this.recipients = recipients;
        this.subjects = subjects;
        this.deliveries = deliveries;
        this.foresight = foresight;
        this.json = json;
    }

    /** The event with what was read of it. */
    private record Event(UUID id, String name, UUID articleId, String actor, Facts facts) {}

    /**
     * Must run in a transaction of its own, which it marks for rollback.
     *
     * @throws ProblemException 422 for an event that no rule is about, or data that does not keep to its contract
     */
    Uni<List<DryRunView.Line>> of(String name, String actor, JsonNode data) {
        Kind<?> kind = Kinds.named(name)
                .orElseThrow(() -> ProblemException.of(422, "UNKNOWN_EVENT").detail(name));
        Event event = read(kind, actor, data);
        List<DryRunView.Line> lines = new ArrayList<>();
        return rules.enabledFor(name)
                .chain(found -> seen.find(event.articleId()).chain(article -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Rule rule : found) {
                        if (rule.matches(event.facts().named())) {
                            all = all.chain(() -> foresee(event, rule, article, lines));
                        }
                    }
                    return all;
                }))
                .chain(Panache::currentTransaction)
                .invoke(transaction -> transaction.markForRollback())
                .replaceWith(lines);
    }

    private <T> Event read(Kind<T> kind, String actor, JsonNode data) {
        try {
            T read = json.treeToValue(data, kind.data());
            return new Event(
                    UUID.randomUUID(),
                    kind.name(),
                    kind.article().apply(read),
                    actor,
                    kind.facts().apply(read));
        } catch (JsonProcessingException | RuntimeException e) {
            throw ProblemException.of(422, "EVENT_DATA").detail(kind.name()).at("/data", "EVENT_DATA", kind.name());
        }
    }

    private Uni<Void> foresee(Event event, Rule rule, ArticleSeen article, List<DryRunView.Line> lines) {
        if (article == null && event.articleId() != null) {
            lines.add(DryRunView.Line.nobody(rule.id(), "ARTICLE_NOT_HANDED_IN"));
            return Uni.createFrom().voidItem();
        }
        return recipients
                .of(rule, event.facts(), article)
                .chain(found -> subjects.of(event.facts(), article).chain(subject -> {
                    DeliveryOrder order = new DeliveryOrder(
                            event.id(),
                            event.articleId(),
                            rule,
                            event.actor(),
                            found.basis(),
                            DedupKey.of(rule, event.id(), event.articleId(), event.facts()),
                            subject);
                    if (found.people().isEmpty()) {
                        lines.add(DryRunView.Line.nobody(rule.id(), "NOBODY_FOUND"));
                    }
                    return Multi.createFrom()
                            .iterable(found.people())
                            .onItem()
                            .transformToUniAndConcatenate(addressee -> foresee(order, addressee, lines))
                            .onItem()
                            .ignoreAsUni();
                }));
    }

    private Uni<Void> foresee(DeliveryOrder order, Addressee addressee, List<DryRunView.Line> lines) {
        return deliveries
                .order(order, addressee.id())
                .chain(id -> id == null ? Uni.createFrom().nullItem() : foresight.of(id))
                .invoke(verdict -> lines.add(DryRunView.Line.of(order.rule(), addressee, verdict)))
                .replaceWithVoid();
    }
}
