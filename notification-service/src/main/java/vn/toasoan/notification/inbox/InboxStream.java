package vn.toasoan.notification.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.notification.channel.Language;

/**
 * One person's inbox as it grows, from a position on: first what is there, then what comes, and a sign of life while nothing
 * comes. Reads the rows themselves, in their order, so that nothing is missed or repeated between two connections.
 */
@ApplicationScoped
class InboxStream {

    private static final int AT_ONCE = 50;

    private final InboxItems items;
    private final Reader reader;
    private final InboxWatch watch;
    private final Duration heartbeat;

    InboxStream(
            InboxItems items,
            Reader reader,
            InboxWatch watch,
            @ConfigProperty(name = "toasoan.stream.heartbeat") Duration heartbeat) {
        this.items = items;
        this.reader = reader;
        this.watch = watch;
        this.heartbeat = heartbeat;
    }

    /**
     * Batches without end; an empty one is the sign of life. Must be subscribed to on a Vert.x context, to which it comes
     * back before each look into the database.
     *
     * @param after last position that the client has; null: only what comes from now on
     */
    Multi<List<InboxView>> of(String personId, Long after) {
        Context context = Vertx.currentContext();
        AtomicLong position = new AtomicLong();
        Uni<List<InboxView>> opening = Panache.withSession(() -> after != null
                        ? Uni.createFrom().item(after)
                        : items.before(personId, Long.MAX_VALUE, false, 1)
                                .map(newest -> newest.isEmpty()
                                        ? 0L
                                        : newest.getFirst().position()))
                .invoke(position::set)
                .replaceWith(List.of());
        Multi<List<InboxView>> following = Multi.createBy()
                .repeating()
                .uni(() -> next(personId, position, context))
                .indefinitely();
        return Multi.createBy().concatenating().streams(opening.toMulti(), following);
    }

    private Uni<List<InboxView>> next(String personId, AtomicLong position, Context context) {
        return read(personId, position)
                .chain(found -> found.isEmpty()
                        ? watch.goesBeyond(personId, position.get())
                                .ifNoItem()
                                .after(heartbeat)
                                .recoverWithItem(false)
                                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                                .chain(grown -> grown
                                        ? read(personId, position)
                                        : Uni.createFrom().item(List.of()))
                        : Uni.createFrom().item(found));
    }

    private Uni<List<InboxView>> read(String personId, AtomicLong position) {
        return Panache.withSession(() -> items.after(personId, position.get(), AT_ONCE)
                        .chain(found -> reader.languageOf(personId).map(language -> views(found, language))))
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        position.set(found.getLast().position());
                    }
                });
    }

    private List<InboxView> views(List<InboxItem> found, Language language) {
        return found.stream().map(item -> reader.view(item, language)).toList();
    }
}
