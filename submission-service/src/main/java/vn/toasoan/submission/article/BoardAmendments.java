package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.toasoan.submission.article.ReviewOutcomes.Judged;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.Revision;
import vn.toasoan.submission.revision.Revisions;

/**
 * Takes over what the board fixed in a handed-in text: stored as revision n.k, and the working text with it, so that a later
 * correction starts from what readers have and not from the typos.
 */
@ApplicationScoped
public class BoardAmendments {

    private static final Logger LOG = Logger.getLogger(BoardAmendments.class);

    private final Articles articles;
    private final Revisions revisions;
    private final Illustrations illustrations;

    BoardAmendments(Articles articles, Revisions revisions, Illustrations illustrations) {
        this.articles = articles;
        this.revisions = revisions;
        this.illustrations = illustrations;
    }

    /** What the board says about an image; who is in it stays as the authors said. */
    public record ImageWords(UUID mediaId, String alt, String caption, String credit) {}

    /**
     * The words of the board.
     *
     * @param number of the amendment, from 1
     * @param by person of the board
     * @param note may be null
     */
    public record Amendment(
            int number,
            String title,
            String summary,
            String body,
            String topic,
            List<ImageWords> images,
            String by,
            String note) {}

    public Uni<Void> amended(Judged judged, Amendment amendment) {
        return articles.lock(judged.articleId())
                .chain(article -> revisions
                        .find(judged.articleId(), judged.revision())
                        .chain(base -> {
                            Occasion occasion = Occasion.ofReview(judged.at(), amendment.note());
                            if (base == null
                                    || base.amendment() >= amendment.number()
                                    || !article.notices(judged.revision(), judged.caseVersion())
                                    || Transitions.refusal(Command.AMEND, article, occasion)
                                            .isPresent()) {
                                LOG.infof(
                                        "Passed over: amendment %d of article %s, revision %d",
                                        amendment.number(), judged.articleId(), judged.revision());
                                return Uni.createFrom().voidItem();
                            }
                            return apply(article, base, amendment, occasion);
                        }));
    }

    private Uni<Void> apply(Article article, Revision base, Amendment amendment, Occasion occasion) {
        Revision.Content content = amended(base.content(), amendment);
        Transitions.execute(Command.AMEND, article, occasion.saying(Occasion.Words.text(ArticleText.of(content))));
        return revisions
                .add(base.amended(amendment.number(), content, amendment.by(), occasion.at(), amendment.note()))
                .chain(() -> illustrations.restore(article.id(), content.images()));
    }

    private static Revision.Content amended(Revision.Content content, Amendment amendment) {
        Map<UUID, ImageWords> words =
                amendment.images().stream().collect(Collectors.toMap(ImageWords::mediaId, Function.identity()));
        return new Revision.Content(
                content.kind(),
                amendment.title(),
                amendment.summary(),
                amendment.body(),
                amendment.topic(),
                content.team(),
                content.coTeams(),
                content.authors(),
                content.planTasks(),
                content.eventDate(),
                content.publishAt(),
                content.source(),
                content.videoUrl(),
                content.document(),
                content.images().stream()
                        .map(image -> described(image, words.get(image.mediaId())))
                        .toList(),
                content.attachments());
    }

    private static Image described(Image image, ImageWords words) {
        return words == null
                ? image
                : new Image(
                        image.mediaId(),
                        image.sha256(),
                        image.type(),
                        image.size(),
                        image.width(),
                        image.height(),
                        words.alt(),
                        words.caption(),
                        words.credit(),
                        image.identifiablePupil(),
                        image.consentIds());
    }
}
