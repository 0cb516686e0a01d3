package vn.toasoan.submission.article;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** The store of edit locks. */
@ApplicationScoped
class EditLocks {

    private final Desk desk;
    private final Clock clock;

    EditLocks(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** For somebody who may edit the article now. */
    Uni<EditLock> take(UUID article, boolean takeOver, Caller caller) {
        Instant now = clock.instant();
        return desk.read(article, caller)
                .invoke(opened -> Transitions.require(
                        Command.EDIT, opened.article(), opened.occasion().unlocked()))
                .chain(() -> insert(article, caller.subject(), now))
                .chain(() -> lock(article))
                .invoke(lock -> lock.take(caller.subject(), takeOver, now));
    }

    /** Fails where nobody holds it. */
    Uni<EditLock> held(UUID article, Caller caller) {
        return desk.read(article, caller)
                .chain(() -> Panache.getSession().chain(session -> session.find(EditLock.class, article)))
                .map(lock -> {
                    if (lock == null || !lock.isHeld(clock.instant())) {
                        throw Refusal.notFound();
                    }
                    return lock;
                });
    }

    /** Does nothing where the caller does not hold it. */
    Uni<Void> release(UUID article, Caller caller) {
        return desk.read(article, caller)
                .chain(() -> lock(article))
                .invoke(lock -> {
                    if (lock != null) {
                        lock.release(caller.subject(), clock.instant());
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Integer> insert(UUID article, String holder, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into edit_lock (article_id, holder, since, expires_at)
                                values (cast(:article as uuid), :holder, :now, :now) on conflict do nothing""")
                        .setParameter("article", article.toString())
                        .setParameter("holder", holder)
                        .setParameter("now", now)
                        .executeUpdate());
    }

    /** The row first, by a statement of its own; then as it is now, whatever this session had read before. */
    private static Uni<EditLock> lock(UUID article) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select holder from edit_lock where article_id = cast(:article as uuid) for update",
                                String.class)
                        .setParameter("article", article.toString())
                        .getSingleResultOrNull()
                        .chain(() -> session.find(EditLock.class, article))
                        .call(lock -> lock == null ? Uni.createFrom().voidItem() : session.refresh(lock)));
    }

    /** Who holds each of the articles against the person; articles that nobody does are absent. */
    static Uni<Map<UUID, EditLock>> against(String person, List<UUID> articles, Instant now) {
        if (articles.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.find(EditLock.class, articles.toArray()))
                .map(found -> found.stream()
                        .filter(lock -> lock != null && lock.heldAgainst(person, now) != null)
                        .collect(Collectors.toMap(EditLock::articleId, lock -> lock)));
    }
}
