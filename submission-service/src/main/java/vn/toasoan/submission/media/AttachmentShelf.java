package vn.toasoan.submission.media;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.submission.article.Attachments;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.AttachedFile;

/** The rows of attachments. */
@ApplicationScoped
class AttachmentShelf implements Attachments {

    private final Clock clock;

    AttachmentShelf(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<List<AttachedFile>> of(UUID article) {
        return shownIn(article)
                .map(shown -> shown.stream().map(Attachment::file).toList());
    }

    @Override
    public Uni<Void> restore(UUID article, List<AttachedFile> files) {
        Set<UUID> wanted = files.stream().map(AttachedFile::attachmentId).collect(Collectors.toSet());
        Instant now = clock.instant();
        return everyOne(article)
                .invoke(all -> all.forEach(attachment -> {
                    if (wanted.contains(attachment.id())) {
                        attachment.restore();
                    } else if (attachment.isShown()) {
                        attachment.remove(now);
                    }
                }))
                .chain(this::flush);
    }

    /** Those in the working text, in their order. */
    Uni<List<Attachment>> shownIn(UUID article) {
        return everyOne(article)
                .map(all -> all.stream().filter(Attachment::isShown).toList());
    }

    private static Uni<List<Attachment>> everyOne(UUID article) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Attachment a where a.articleId = :article order by a.position", Attachment.class)
                        .setParameter("article", article)
                        .getResultList());
    }

    /** Also one that is only left in earlier revisions. */
    Uni<Attachment> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Attachment.class, id))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    /** Any row with these bytes; null where no row speaks of them. */
    Uni<Attachment> withBytes(String sha256) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Attachment a where a.sha256 = :sha", Attachment.class)
                        .setParameter("sha", sha256)
                        .setMaxResults(1)
                        .getSingleResultOrNull());
    }

    Uni<Set<String>> spokenOf(List<String> hashes) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select distinct a.sha256 from Attachment a where a.sha256 in :hashes", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList())
                .map(Set::copyOf);
    }

    Uni<Attachment> add(Attachment attachment) {
        return Panache.getSession()
                .chain(session ->
                        session.persist(attachment).chain(session::flush).replaceWith(attachment));
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }
}
