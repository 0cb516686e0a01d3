package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toasoan.publishing.media.MediaCopies;
import vn.toasoan.publishing.media.MediaCopy;
import vn.toasoan.publishing.media.MediaRemovals;
import vn.toasoan.publishing.publication.Consequence.Kind;
import vn.toasoan.publishing.publication.Consequence.State;
import vn.toasoan.publishing.site.PageState;
import vn.toasoan.publishing.site.Site;

/** Finds out how each consequence of an edition stands. Needs an open session. */
@ApplicationScoped
class Consequences {

    private static final List<Kind> PAGES = List.of(Kind.PAGE, Kind.HOME, Kind.SECTION_LIST, Kind.FEED);
    private static final Map<Kind, String> TOPICS = new LinkedHashMap<>();

    static {
        TOPICS.put(Kind.INTERNAL_EVENT, ArticleEvents.INTERNAL);
        TOPICS.put(Kind.PUBLIC_EVENT, ArticleEvents.PUBLIC);
        TOPICS.put(Kind.PUBLIC_CURRENT_STATE, ArticleEvents.PUBLIC_CURRENT);
    }

    /** The youngest event of each topic, and whether it still waits to be sent. */
    private static final String EVENTS = """
            select distinct on (e.topic) e.topic, e.time, o.seq is not null
            from event e left join outbox o on o.seq = e.seq
            where e.key = :key and e.topic in (:topics) order by e.topic, e.seq desc
            """;

    private final MediaCopies media;
    private final MediaRemovals removals;
    private final EditionMedia editionMedia;
    private final Site site;

    Consequences(MediaCopies media, MediaRemovals removals, EditionMedia editionMedia, Site site) {
        this.media = media;
        this.removals = removals;
        this.editionMedia = editionMedia;
        this.site = site;
    }

    /** Of the newest edition, whether it is on the site already or not; of its removal, when it has left the site. */
    Uni<List<Consequence>> of(Publication publication, List<Edition> editions) {
        Edition newest = editions.stream()
                .filter(edition -> edition.state() != EditionState.CANCELLED)
                .reduce((one, other) -> other)
                .orElse(null);
        if (newest == null) {
            return Uni.createFrom().item(List.of());
        }
        return newest.state() == EditionState.WITHDRAWN ? gone(publication, newest) : of(publication, newest);
    }

    /** A page that is not there, and not due either, was taken away. */
    private Uni<List<Consequence>> gone(Publication publication, Edition last) {
        return editionMedia
                .mastersOf(publication.articleId())
                .chain(masters -> removals.pending(masters)
                        .chain(pending -> live(publication, last, true).map(rest -> {
                            List<Consequence> all = new ArrayList<>();
                            masters.forEach(master -> all.add(new Consequence(
                                    Kind.MEDIA_REMOVAL,
                                    master,
                                    pending.contains(master) ? State.PENDING : State.DONE,
                                    null,
                                    null)));
                            all.addAll(rest);
                            return List.copyOf(all);
                        })));
    }

    private Uni<List<Consequence>> of(Publication publication, Edition newest) {
        List<String> masters = newest.approval().revision().media().stream()
                .map(ApprovedMedia::sha256)
                .distinct()
                .toList();
        return media.states(masters).chain(copies -> {
            List<Consequence> all = new ArrayList<>(masters.stream()
                    .map(master -> picture(master, copies.get(master)))
                    .toList());
            return (newest.state() == EditionState.PUBLISHED
                            ? live(publication, newest, false)
                            : Uni.createFrom().item(waiting(publication)))
                    .map(rest -> {
                        all.addAll(rest);
                        return List.copyOf(all);
                    });
        });
    }

    private static Consequence picture(String master, MediaCopy copy) {
        if (copy == null) {
            return new Consequence(Kind.MEDIA, master, State.PENDING, null, null);
        }
        return copy.rendition() == null
                ? new Consequence(Kind.MEDIA, master, State.FAILED, null, copy.problem())
                : new Consequence(Kind.MEDIA, master, State.DONE, copy.changedAt(), null);
    }

    /** Nothing of an edition that waits is public; which lists will show it is known when it is. */
    private static List<Consequence> waiting(Publication publication) {
        List<Consequence> all = new ArrayList<>();
        for (Kind kind : PAGES) {
            String target = kind == Kind.PAGE ? "/tin/" + publication.slug() : null;
            all.add(new Consequence(kind, target, State.PENDING, null, null));
        }
        TOPICS.forEach((kind, topic) -> all.add(new Consequence(kind, topic, State.PENDING, null, null)));
        return all;
    }

    private Uni<List<Consequence>> live(Publication publication, Edition edition, boolean gone) {
        return site.pagesOf(publication.slug(), edition.liveArticle().section().slug())
                .chain(pages -> events(publication).map(events -> {
                    List<Consequence> all = new ArrayList<>();
                    for (int i = 0; i < PAGES.size(); i++) {
                        all.add(page(PAGES.get(i), pages.get(i), gone));
                    }
                    all.addAll(events);
                    return all;
                }));
    }

    private static Consequence page(Kind kind, PageState page, boolean gone) {
        if (page.due() || page.writtenAt() == null && !gone) {
            State state = page.problem() == null ? State.PENDING : State.FAILED;
            return new Consequence(kind, page.path(), state, null, page.problem());
        }
        return new Consequence(kind, page.path(), State.DONE, page.writtenAt(), null);
    }

    private static Uni<List<Consequence>> events(Publication publication) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EVENTS, Tuple.class)
                        .setParameter("key", publication.articleId().toString())
                        .setParameter("topics", TOPICS.values())
                        .getResultList())
                .map(rows -> TOPICS.entrySet().stream()
                        .map(kind -> rows.stream()
                                .filter(row -> row.get(0, String.class).equals(kind.getValue()))
                                .findFirst()
                                .map(row -> event(kind.getKey(), row))
                                .orElseGet(() ->
                                        new Consequence(kind.getKey(), kind.getValue(), State.PENDING, null, null)))
                        .toList());
    }

    private static Consequence event(Kind kind, Tuple row) {
        boolean pending = row.get(2, Boolean.class);
        return new Consequence(
                kind,
                row.get(0, String.class),
                pending ? State.PENDING : State.DONE,
                pending ? null : row.get(1, OffsetDateTime.class).toInstant(),
                null);
    }
}
