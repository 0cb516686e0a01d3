package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** What other features may ask of an article. Refuses as the article's own commands do. */
@ApplicationScoped
public class ArticleAccess {

    private final Desk desk;
    private final Articles articles;

    ArticleAccess(Desk desk, Articles articles) {
        this.desk = desk;
        this.articles = articles;
    }

    /**
     * @param body the working text, sanitised
     * @param revision number of the last hand-in; 0 if there was none
     */
    public record Working(String body, int revision) {}

    /** @param revision number of the last hand-in; 0 if there was none */
    public record Standing(UUID id, ArticleState state, int revision, boolean withdrawalPending, String team) {}

    /** Of an article that came out. */
    public record Published(UUID id, List<String> authors) {}

    /** Fails where the caller may not know of the article, and where it never came out. */
    public Uni<Published> published(UUID id, Caller caller) {
        return desk.read(id, caller).map(opened -> {
            if (opened.occasion().edition() == 0) {
                throw Guard.NOT_PUBLISHED.refusal();
            }
            return new Published(id, opened.article().text().authors());
        });
    }

    /**
     * An article in the list of those who wrote it.
     *
     * @param standing as {@link #read} gives it
     */
    public record Submission(Standing standing, String title, ArticleKind kind, Instant updatedAt) {}

    /**
     * What the caller wrote or typed, newest first.
     *
     * @param after last id of the page before, null for the first
     */
    public Uni<List<Submission>> mine(Caller caller, UUID after, int limit) {
        return articles.list(caller, new Articles.Filter(true, false, null, null, null, after, limit))
                .map(found -> found.stream()
                        .map(article -> new Submission(
                                standing(article),
                                article.text().title(),
                                article.text().kind(),
                                article.updatedAt()))
                        .toList());
    }

    private static Standing standing(Article article) {
        return new Standing(
                article.id(),
                article.state(),
                article.revision(),
                article.withdrawal().pending(),
                article.team());
    }

    /** Fails where the caller may not know that the article exists. */
    public Uni<Standing> read(UUID id, Caller caller) {
        return desk.read(id, caller).map(Desk.Opened::article).map(ArticleAccess::standing);
    }

    /** As {@link #read}, and whoever reviews may look at the images of a returned article, too. */
    public Uni<Void> lookAtImages(UUID id, Caller caller) {
        return articles.find(id)
                .invoke(article -> {
                    if (!Reading.ofImages(caller, article)) {
                        throw Refusal.notFound();
                    }
                })
                .replaceWithVoid();
    }

    /** Whether an image could be added or changed now: asked before the expensive part, and decided afterwards. */
    public Uni<Void> mayIllustrate(UUID id, Caller caller) {
        return desk.read(id, caller)
                .invoke(opened -> Transitions.require(Command.ILLUSTRATE, opened.article(), opened.occasion()))
                .replaceWithVoid();
    }

    /** Locks the article for a change of its images, which counts as a change of the article. */
    public Uni<Working> illustrate(UUID id, Caller caller) {
        return desk.command(id, Command.ILLUSTRATE, caller, version -> {})
                .invoke(opened -> Transitions.execute(Command.ILLUSTRATE, opened.article(), opened.occasion()))
                .map(Desk.Opened::article)
                .map(article -> new Working(article.text().body(), article.revision()));
    }
}
