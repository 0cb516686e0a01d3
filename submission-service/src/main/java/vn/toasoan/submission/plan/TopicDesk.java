package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongConsumer;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.history.History;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** Adds and changes topics, and tells of it. A topic goes out of use, never away: old articles stand under it. */
@ApplicationScoped
class TopicDesk {

    private final History history;
    private final Outbox outbox;

    TopicDesk(History history, Outbox outbox) {
        this.history = history;
        this.outbox = outbox;
    }

    Uni<Topic> add(TopicRequest request, Caller caller) {
        return section(request).chain(section -> {
            TopicRequest facts = request.read(true, section != null);
            return requireFree(facts)
                    .chain(() -> Panache.getSession().chain(session -> {
                        Topic topic = Topic.of(facts.code());
                        topic.become(facts, section);
                        return session.persist(topic).replaceWith(topic);
                    }))
                    .call(topic -> tell(topic, caller));
        });
    }

    Uni<Topic> edit(String code, TopicRequest request, Caller caller, LongConsumer precondition) {
        return lock(code)
                .invoke(topic -> precondition.accept(topic.version()))
                .chain(topic -> section(request)
                        .invoke(section -> topic.become(request.read(false, section != null), section))
                        .replaceWith(topic))
                .call(topic -> tell(topic, caller));
    }

    private Uni<Void> tell(Topic topic, Caller caller) {
        EventDraft told = EventDraft.of(Announcer.CATALOGUE, "TopicChanged", "topic:" + topic.code(), topic.announce())
                .causedByPerson(caller.subject());
        return Panache.getSession()
                .chain(session -> session.flush())
                .chain(() -> history.note("topic:" + topic.code(), topic.version(), topic.view(), caller))
                .chain(() -> outbox.append(told));
    }

    private static Uni<Void> requireFree(TopicRequest facts) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select count(*) from Topic t where t.code = :code or t.number = :number", Long.class)
                        .setParameter("code", facts.code())
                        .setParameter("number", facts.number())
                        .getSingleResult())
                .invoke(taken -> {
                    if (taken > 0) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, "CODE_TAKEN")
                                .about(facts.code())
                                .with("guard", "CODE_TAKEN");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Section> section(TopicRequest request) {
        return request.section() == null
                ? Uni.createFrom().nullItem()
                : Panache.getSession().chain(session -> session.find(Section.class, request.section()));
    }

    /** The row first, since it cannot be locked with what it refers to; then all of it. */
    private static Uni<Topic> lock(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select code from topic where code = :code for update", String.class)
                        .setParameter("code", code)
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(Refusal::notFound)
                        .chain(() -> session.find(Topic.class, code)));
    }
}
