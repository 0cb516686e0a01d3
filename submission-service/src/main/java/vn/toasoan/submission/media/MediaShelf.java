package vn.toasoan.submission.media;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.submission.article.Illustrations;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Image;

/** The rows of images. */
@ApplicationScoped
class MediaShelf implements Illustrations {

    private final Clock clock;

    MediaShelf(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, List<Image>>> of(List<UUID> articles) {
        if (articles.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Media m where m.articleId in :articles and m.removedAt is null order by m.position",
                                Media.class)
                        .setParameter("articles", articles)
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Media::articleId, Collectors.mapping(Media::image, Collectors.toList()))));
    }

    @Override
    public Uni<Void> restore(UUID article, List<Image> images) {
        Map<UUID, Image> wanted = images.stream().collect(Collectors.toMap(Image::mediaId, image -> image));
        List<UUID> order = images.stream().map(Image::mediaId).toList();
        Instant now = clock.instant();
        return everyOne(article)
                .invoke(all -> all.forEach(media -> {
                    Image image = wanted.get(media.id());
                    if (image == null) {
                        media.remove(now);
                    } else {
                        media.restore(image, order.indexOf(media.id()) + 1);
                    }
                }))
                .chain(this::flush);
    }

    private static Uni<List<Media>> everyOne(UUID article) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Media m where m.articleId = :article", Media.class)
                        .setParameter("article", article)
                        .getResultList());
    }

    /** Those in the working text, in their order. */
    Uni<List<Media>> shownIn(UUID article) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Media m where m.articleId = :article and m.removedAt is null order by m.position",
                                Media.class)
                        .setParameter("article", article)
                        .getResultList());
    }

    /** Also one that is only left in earlier revisions. */
    Uni<Media> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Media.class, id))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    /** Any row with these bytes; not found where no row speaks of them, whatever files there are. */
    Uni<Media> withBytes(String sha256) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Media m where m.sha256 = :sha", Media.class)
                        .setParameter("sha", sha256)
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    Uni<Set<String>> spokenOf(List<String> hashes) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select distinct m.sha256 from Media m where m.sha256 in :hashes", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList())
                .map(Set::copyOf);
    }

    Uni<Media> add(Media media) {
        return Panache.getSession()
                .chain(session -> session.persist(media).chain(session::flush).replaceWith(media));
    }

    Uni<Void> erase(Media media) {
        return Panache.getSession().chain(session -> session.remove(media));
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }
}
