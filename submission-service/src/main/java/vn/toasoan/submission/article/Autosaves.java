package vn.toasoan.submission.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.text.BodyHtml;

/** Keeps what is being typed, apart from the article: no version, no ETag, nobody else sees it. */
@ApplicationScoped
class Autosaves {

    private final Desk desk;
    private final ObjectMapper json;
    private final Clock clock;

    Autosaves(Desk desk, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** The body is sanitised, since it comes back to a browser; everything else may be half-written. */
    Uni<Void> keep(UUID article, ArticleRequest typed, Caller caller) {
        return desk.read(article, caller)
                .invoke(opened -> Transitions.require(
                        Command.EDIT, opened.article(), opened.occasion().unlocked()))
                .chain(opened -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                insert into autosave (article_id, person, based_on, content, saved_at)
                                values (cast(:article as uuid), :person, :version, :content, :now)
                                on conflict (article_id, person) do update
                                set based_on = excluded.based_on, content = excluded.content,
                                    saved_at = excluded.saved_at""")
                                .setParameter("article", article.toString())
                                .setParameter("person", caller.subject())
                                .setParameter("version", opened.article().version())
                                .setParameter("content", write(harmless(typed)))
                                .setParameter("now", clock.instant())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    Uni<AutosaveView> kept(UUID article, Caller caller) {
        return desk.read(article, caller)
                .chain(opened -> Panache.getSession()
                        .chain(session -> session.find(Autosave.class, new Autosave.Key(article, caller.subject())))
                        .onItem()
                        .ifNull()
                        .failWith(Refusal::notFound)
                        .map(kept -> new AutosaveView(
                                read(kept.content()),
                                kept.savedAt(),
                                kept.basedOn(),
                                kept.basedOn() != opened.article().version())));
    }

    Uni<Void> drop(UUID article, Caller caller) {
        return desk.read(article, caller).chain(() -> forget(article, caller));
    }

    /** After a save. */
    Uni<Void> forget(UUID article, Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from autosave where article_id = cast(:article as uuid) and person = :person")
                        .setParameter("article", article.toString())
                        .setParameter("person", caller.subject())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static ArticleRequest harmless(ArticleRequest typed) {
        return typed.body() == null ? typed : typed.withBody(BodyHtml.sanitise(typed.body()));
    }

    private String write(ArticleRequest typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ArticleRequest read(String content) {
        try {
            return json.readValue(content, ArticleRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
