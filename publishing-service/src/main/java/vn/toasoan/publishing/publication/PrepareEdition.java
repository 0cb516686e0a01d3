package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.catalogue.Catalogue;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.media.Master;
import vn.toasoan.publishing.media.MediaCopies;
import vn.toasoan.publishing.media.Rendition;
import vn.toasoan.publishing.people.PersonNames;
import vn.toasoan.publishing.site.LiveArticle;
import vn.toasoan.publishing.site.LiveArticle.Author;
import vn.toasoan.publishing.site.LiveArticle.Picture;
import vn.toasoan.publishing.site.Site;

/**
 * Gathers what the pages of a waiting edition need, and fixes it in the database before a byte is written: whoever takes
 * the work up again after a crash writes the same.
 */
@ApplicationScoped
class PrepareEdition {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Publications publications;
    private final EditionQueue queue;
    private final MediaCopies media;
    private final PersonNames names;
    private final Catalogue catalogue;
    private final Site site;
    private final Clock clock;
    private final Duration nameWait;

    PrepareEdition(
            Publications publications,
            EditionQueue queue,
            MediaCopies media,
            PersonNames names,
            Catalogue catalogue,
            Site site,
            Clock clock,
            @ConfigProperty(name = "toasoan.publishing.author-name-wait") Duration nameWait) {
        this.publications = publications;
        this.queue = queue;
        this.media = media;
        this.names = names;
        this.catalogue = catalogue;
        this.site = site;
        this.clock = clock;
        this.nameWait = nameWait;
    }

    /** Fails with {@link HeldUp}, {@link Overtaken} or {@link vn.toasoan.publishing.media.MediaTrouble}. */
    Uni<LiveArticle> prepare(EditionWork work) {
        return edition(work)
                .chain(edition -> edition.liveArticle() != null
                        ? Uni.createFrom().item(edition.liveArticle())
                        : copyAll(work, edition.approval().revision().media())
                                .chain(renditions -> fix(work, renditions)));
    }

    @WithSession
    Uni<Edition> edition(EditionWork work) {
        return publications.edition(work.articleId(), work.edition());
    }

    private Uni<Map<String, Rendition>> copyAll(EditionWork work, List<ApprovedMedia> pictures) {
        Map<String, Rendition> renditions = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ApprovedMedia picture : pictures) {
            all = all.chain(() -> queue.renew(work))
                    .chain(() -> media.copy(new Master(picture.sha256())))
                    .invoke(rendition -> renditions.put(picture.sha256(), rendition))
                    .replaceWithVoid();
        }
        return all.replaceWith(renditions);
    }

    @WithTransaction
    Uni<LiveArticle> fix(EditionWork work, Map<String, Rendition> renditions) {
        return queue.hold(work)
                .chain(() -> publications.find(work.articleId()))
                .chain(publication -> publications
                        .edition(work.articleId(), work.edition())
                        .chain(edition -> assemble(publication, edition, renditions)
                                .invoke(edition::prepared)
                                .call(article -> site.announce(article, edition.cause()))));
    }

    private Uni<LiveArticle> assemble(Publication publication, Edition edition, Map<String, Rendition> renditions) {
        ApprovedRevision text = edition.approval().revision();
        return catalogue
                .sectionOf(text.topic())
                .chain(section -> catalogue
                        .teamName(text.team())
                        .chain(team -> names.of(text.authors()).map(known -> {
                            require(section, "TOPIC_UNKNOWN");
                            require(team, "TEAM_UNKNOWN");
                            requireNamesOrPatience(edition.approval(), known);
                            return article(publication, edition, section, team, known, renditions);
                        })));
    }

    private void requireNamesOrPatience(Approval approval, Map<UUID, String> known) {
        boolean complete = known.keySet().containsAll(approval.revision().authors());
        if (!complete && clock.instant().isBefore(approval.approvedAt().plus(nameWait))) {
            throw new HeldUp("AUTHOR_UNKNOWN", LOOK_AGAIN);
        }
    }

    private static void require(Object found, String code) {
        if (found == null) {
            throw new HeldUp(code, LOOK_AGAIN);
        }
    }

    private LiveArticle article(
            Publication publication,
            Edition edition,
            Section section,
            String team,
            Map<UUID, String> known,
            Map<String, Rendition> renditions) {
        ApprovedRevision text = edition.approval().revision();
        Instant moment = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new LiveArticle(
                text.articleId(),
                edition.number(),
                publication.slug(),
                text.title(),
                text.summary(),
                text.body(),
                section,
                team,
                authors(text, known),
                text.source(),
                publication.firstPublishedAt() == null ? moment : publication.firstPublishedAt(),
                moment,
                note(edition),
                text.media().stream()
                        .map(picture -> picture(picture, renditions.get(picture.sha256())))
                        .toList());
    }

    /** In the order of the approved text; who is not known yet is left out. */
    private static List<Author> authors(ApprovedRevision text, Map<UUID, String> known) {
        return text.authors().stream()
                .filter(known::containsKey)
                .map(person -> new Author(person, known.get(person)))
                .toList();
    }

    /** A reader always learns that a text was changed, also where nobody wrote what was. */
    private static String note(Edition edition) {
        String given = edition.approval().publicNote();
        String written = given == null || given.isBlank() ? null : given.strip();
        return switch (edition.occasion()) {
            case AGAIN -> written;
            case MEDIA_WITHDRAWN -> (written == null ? "" : written + " ") + "Nhà trường đã gỡ hình ảnh khỏi bài.";
            case APPROVAL -> edition.number() == 1 || written != null ? written : "Nội dung bài đã được cập nhật.";
        };
    }

    private static Picture picture(ApprovedMedia approved, Rendition rendition) {
        return new Picture(
                approved.mediaId(),
                rendition.sha256(),
                rendition.width(),
                rendition.height(),
                approved.alt(),
                approved.caption(),
                approved.credit(),
                rendition.variants());
    }
}
