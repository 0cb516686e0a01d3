package vn.toasoan.submission.media;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;

/** Lays what came with a letter beside the new article that is made of it. */
@ApplicationScoped
public class Enclosing {

    /**
     * A pupil counts as recognisable until a person who looked at the picture says otherwise: nothing of it is handed in
     * before.
     */
    private static final Media.Description NOT_LOOKED_AT = new Media.Description("", null, null, true);

    private final MediaShelf pictures;
    private final AttachmentShelf documents;
    private final Clock clock;

    Enclosing(MediaShelf pictures, AttachmentShelf documents, Clock clock) {
        this.pictures = pictures;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param fileName harmless */
    public record Enclosure(Vault.Kept file, String fileName) {}

    /** In their order; the same bytes once. Needs the transaction in which the article is made. */
    public Uni<Void> place(UUID article, List<Enclosure> enclosures, Caller by) {
        Set<String> placed = new HashSet<>();
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Enclosure enclosure : enclosures) {
            if (placed.add(enclosure.file().sha256())) {
                int position = placed.size();
                done = done.chain(() -> enclosure.file().isPicture()
                        ? picture(article, enclosure.file(), position, by)
                        : document(article, enclosure, position, by));
            }
        }
        return done;
    }

    private Uni<Void> picture(UUID article, Vault.Kept file, int position, Caller by) {
        Master master = new Master(null, file.sha256(), file.type(), file.size(), file.width(), file.height());
        return pictures.add(Media.of(UuidCreator.getTimeOrderedEpoch(), article, master, NOT_LOOKED_AT, position)
                        .uploaded(by.subject(), clock.instant()))
                .replaceWithVoid();
    }

    private Uni<Void> document(UUID article, Enclosure enclosure, int position, Caller by) {
        Vault.Kept file = enclosure.file();
        Dossier.Checked checked = new Dossier.Checked(file.sha256(), file.type(), file.size());
        String name = enclosure.fileName();
        return documents
                .add(Attachment.of(UuidCreator.getTimeOrderedEpoch(), article, checked, name, name, position)
                        .uploaded(by.subject(), clock.instant()))
                .replaceWithVoid();
    }
}
