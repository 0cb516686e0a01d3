package vn.toasoan.publishing.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.publishing.site.LiveArticle;
import vn.toasoan.publishing.site.LiveArticle.Picture;
import vn.toasoan.publishing.site.Site;

/** Puts what happened into the words of the contracts. */
@ApplicationScoped
class ArticleEvents {

    static final String INTERNAL = "publishing.article.v1";
    static final String PUBLIC = "public.article.v1";
    static final String PUBLIC_CURRENT = "public.article.current.v1";

    private final Site site;
    private final String schoolCode;

    ArticleEvents(Site site, @ConfigProperty(name = "toasoan.school") String schoolCode) {
        this.site = site;
        this.schoolCode = schoolCode;
    }

    /** An edition went live: told inside, told to the public, and kept for those who come later. */
    List<EventDraft> published(Edition edition, LiveArticle article) {
        String key = article.articleId().toString();
        boolean first = article.edition() == 1 || edition.occasion() == Occasion.AGAIN;
        PublicArticle open = open(article);
        return List.of(
                EventDraft.of(INTERNAL, first ? "ArticlePublished" : "ArticleCorrected", key, inner(edition, article))
                        .causedByEvent(edition.cause()),
                EventDraft.of(PUBLIC, first ? "Published" : "Corrected", key, open)
                        .causedByEvent(edition.cause()),
                EventDraft.of(PUBLIC_CURRENT, "Current", key, open).causedByEvent(edition.cause()));
    }

    /** The public state changed without a new edition. */
    EventDraft current(LiveArticle article) {
        return EventDraft.of(PUBLIC_CURRENT, "Current", article.articleId().toString(), open(article));
    }

    private ArticleEdition inner(Edition edition, LiveArticle article) {
        ApprovedRevision text = edition.approval().revision();
        return new ArticleEdition(
                article.articleId(),
                article.edition(),
                text.revision(),
                text.contentHash(),
                site.url(article.path()),
                article.path(),
                article.slug(),
                edition.pageSha256(),
                article.modifiedAt(),
                edition.approval().approvedAt(),
                text.kind(),
                article.title(),
                article.summary(),
                text.body(),
                text.topic(),
                article.section(),
                text.team(),
                article.teamName(),
                article.authors().stream()
                        .map(author -> new ArticleEdition.Author(author.personId(), author.name()))
                        .toList(),
                text.submittedBy(),
                text.schoolYear(),
                text.media().stream().map(media -> inner(media, article)).toList(),
                article.correctionNote(),
                edition.mediaWithdrawn().isEmpty() ? null : edition.mediaWithdrawn());
    }

    private ArticleEdition.Media inner(ApprovedMedia media, LiveArticle article) {
        Picture shown = article.pictures().stream()
                .filter(picture -> picture.mediaId().equals(media.mediaId()))
                .findFirst()
                .orElseThrow();
        return new ArticleEdition.Media(
                media.mediaId(),
                media.sha256(),
                media.type(),
                media.size(),
                media.width(),
                media.height(),
                shown.alt(),
                shown.caption(),
                shown.credit(),
                site.url(shown.path()));
    }

    /** What the public may read of it, and nothing else. */
    PublicArticle open(LiveArticle article) {
        String url = site.url(article.path());
        return new PublicArticle(
                article.articleId(),
                article.edition(),
                url,
                url,
                article.title(),
                article.summary(),
                site.bodyHtml(article),
                article.section(),
                article.authors().stream()
                        .map(author -> new PublicArticle.Named(author.name()))
                        .toList(),
                new PublicArticle.Named(article.teamName()),
                article.source(),
                article.publishedAt(),
                article.modifiedAt(),
                article.correctionNote(),
                article.pictures().stream().map(this::open).toList(),
                new PublicArticle.School(schoolCode, site.schoolName()));
    }

    private PublicArticle.Image open(Picture picture) {
        return new PublicArticle.Image(
                site.url(picture.path()),
                picture.sha256(),
                picture.width(),
                picture.height(),
                "image/jpeg",
                picture.alt(),
                picture.caption(),
                picture.credit());
    }
}
