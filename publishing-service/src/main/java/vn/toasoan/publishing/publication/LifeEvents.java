package vn.toasoan.publishing.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.publishing.site.Site;

/** Puts into the words of the contracts what becomes of an article besides its editions. */
@ApplicationScoped
class LifeEvents {

    private final Site site;
    private final String schoolCode;

    LifeEvents(Site site, @ConfigProperty(name = "toasoan.school") String schoolCode) {
        this.site = site;
        this.schoolCode = schoolCode;
    }

    EventDraft scheduled(Publication publication, Edition waiting, By by) {
        ApprovedRevision text = waiting.approval().revision();
        return draft(
                publication,
                "ArticleScheduled",
                new ArticleScheduled(
                        publication.articleId(),
                        waiting.number(),
                        text.revision(),
                        text.title(),
                        text.topic(),
                        text.team(),
                        text.authors(),
                        text.submittedBy(),
                        publication.timetable().publishAt(),
                        by.person()),
                by);
    }

    /** Told inside and outside; who comes later finds no current state any more. */
    List<EventDraft> unpublished(Publication publication, Edition last, String why, String reason, By by, Instant at) {
        return List.of(
                draft(publication, "ArticleUnpublished", offSite(publication, last, why, null, reason, by, at), by),
                withdrawn(publication, last, null, by, at),
                EventDraft.tombstone(
                        ArticleEvents.PUBLIC_CURRENT, publication.articleId().toString()));
    }

    List<EventDraft> takenDown(
            Publication publication, Edition last, ReasonClass reasonClass, String reason, By by, Instant at) {
        return List.of(
                draft(
                        publication,
                        "ArticleTakenDown",
                        offSite(publication, last, null, reasonClass, reason, by, at),
                        by),
                withdrawn(publication, last, reasonClass, by, at),
                EventDraft.tombstone(
                        ArticleEvents.PUBLIC_CURRENT, publication.articleId().toString()));
    }

    private ArticleOffSite offSite(
            Publication publication,
            Edition last,
            String why,
            ReasonClass reasonClass,
            String reason,
            By by,
            Instant at) {
        ApprovedRevision text = last.approval().revision();
        String path = "/tin/" + publication.slug();
        return new ArticleOffSite(
                publication.articleId(),
                last.number(),
                text.revision(),
                site.url(path),
                path,
                publication.slug(),
                text.title(),
                text.topic(),
                text.team(),
                text.authors(),
                text.submittedBy(),
                text.schoolYear(),
                why,
                reasonClass,
                reason,
                by.person(),
                at,
                text.media().stream().map(ApprovedMedia::sha256).distinct().toList());
    }

    /** What the public is told of a withdrawal. */
    PublicWithdrawal gone(Publication publication, Edition last, ReasonClass reasonClass, Instant at) {
        return new PublicWithdrawal(
                publication.articleId(),
                last.number(),
                site.url("/tin/" + publication.slug()),
                reasonClass != null,
                reasonClass,
                at,
                new PublicArticle.School(schoolCode, site.schoolName()));
    }

    private EventDraft withdrawn(Publication publication, Edition last, ReasonClass reasonClass, By by, Instant at) {
        PublicWithdrawal data = gone(publication, last, reasonClass, at);
        return EventDraft.of(
                        ArticleEvents.PUBLIC,
                        "Withdrawn",
                        publication.articleId().toString(),
                        data)
                .causedByEvent(by.event());
    }

    private static EventDraft draft(Publication publication, String event, Object data, By by) {
        EventDraft draft = EventDraft.of(
                        ArticleEvents.INTERNAL, event, publication.articleId().toString(), data)
                .causedByEvent(by.event());
        return by.person() == null ? draft : draft.causedByPerson(by.person().toString());
    }
}
