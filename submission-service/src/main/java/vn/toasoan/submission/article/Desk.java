package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** Lays an article before a caller: to read, or locked for a command. What they may not know of is not found. */
@ApplicationScoped
class Desk {

    private final Articles articles;
    private final Circumstances circumstances;

    Desk(Articles articles, Circumstances circumstances) {
        this.articles = articles;
        this.circumstances = circumstances;
    }

    record Opened(Article article, Occasion occasion) {}

    Uni<Opened> read(UUID id, Caller caller) {
        return articles.find(id).chain(article -> open(visible(article, caller), caller));
    }

    /**
     * Locked until the transaction ends. In this order: is it there for them (404), is it theirs to command (403), do
     * they know its version.
     *
     * @param precondition judges the version that the caller knew
     */
    Uni<Opened> command(UUID id, Command command, Caller caller, LongConsumer precondition) {
        return articles.lock(id)
                .invoke(article -> {
                    visible(article, caller);
                    if (!Transitions.mayGive(command, article, caller)) {
                        throw Transitions.notYours();
                    }
                    precondition.accept(article.version());
                })
                .chain(article -> open(article, caller));
    }

    private Uni<Opened> open(Article article, Caller caller) {
        return circumstances.of(article, caller).map(occasion -> new Opened(article, occasion));
    }

    private static Article visible(Article article, Caller caller) {
        if (!Reading.allowed(caller, article)) {
            throw Refusal.notFound();
        }
        return article;
    }
}
