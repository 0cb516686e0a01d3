package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Fails where the caller may not know that the article exists. */
    public Uni<Standing> read(UUID id, Caller caller) {
        return desk.read(id, caller)
                .map(Desk.Opened::article)
                .map(article -> new Standing(
                        article.id(),
                        article.state(),
                        article.revision(),
                        article.withdrawal().pending(),
                        article.team()));
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
