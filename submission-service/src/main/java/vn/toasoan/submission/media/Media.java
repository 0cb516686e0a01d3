package vn.toasoan.submission.media;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.revision.Image;

/** An image of an article: a master's hash, and what people say about it. */
@Entity
@Table(name = "media")
class Media {

    /**
     * @param alt empty until somebody wrote it
     * @param caption may be null
     * @param credit may be null
     */
    record Description(String alt, String caption, String credit, boolean identifiablePupil) {}

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String sha256;
    private String type;
    private long size;
    private int width;
    private int height;
    private String alt;
    private String caption;
    private String credit;

    @Column(name = "identifiable_pupil")
    private boolean identifiablePupil;

    @Column(name = "consent_ids")
    private String[] consentIds = {};

    @Convert(converter = RegionsJson.class)
    private List<ConsentLink> regions = List.of();

    private int position;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private long version;

    protected Media() {}

    static Media of(UUID id, UUID articleId, Master master, Description description, int position) {
        Media media = new Media();
        media.id = id;
        media.articleId = articleId;
        media.sha256 = master.sha256();
        media.type = master.type();
        media.size = master.size();
        media.width = master.width();
        media.height = master.height();
        media.position = position;
        media.describe(description);
        return media;
    }

    Media uploaded(String by, Instant at) {
        uploadedBy = by;
        uploadedAt = at;
        return this;
    }

    void describe(Description description) {
        alt = description.alt();
        caption = description.caption();
        credit = description.credit();
        identifiablePupil = description.identifiablePupil();
    }

    /** Who agreed, instead of whoever stood there before. */
    void leanOn(List<ConsentLink> links) {
        consentIds = links.stream()
                .map(ConsentLink::consentId)
                .map(UUID::toString)
                .distinct()
                .toArray(String[]::new);
        regions = List.copyOf(links);
    }

    /** Out of the working text; revisions that show it go on doing so. */
    void remove(Instant at) {
        removedAt = removedAt == null ? at : removedAt;
    }

    /** Into the working text again, as it was handed in. */
    void restore(Image image, int at) {
        describe(new Description(image.alt(), image.caption(), image.credit(), image.identifiablePupil()));
        Set<UUID> wanted = Set.copyOf(image.consentIds());
        List<ConsentLink> known = regions.stream()
                .filter(link -> wanted.contains(link.consentId()))
                .toList();
        leanOn(
                known.size() == wanted.size()
                        ? known
                        : image.consentIds().stream()
                                .map(id -> new ConsentLink(id, null))
                                .toList());
        position = at;
        removedAt = null;
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    String sha256() {
        return sha256;
    }

    String type() {
        return type;
    }

    /** Pixels. */
    int width() {
        return width;
    }

    int position() {
        return position;
    }

    long version() {
        return version;
    }

    Image image() {
        return new Image(id, sha256, type, size, width, height, alt, caption, credit, identifiablePupil, consents());
    }

    private List<UUID> consents() {
        return Arrays.stream(consentIds).map(UUID::fromString).toList();
    }

    MediaView view() {
        return new MediaView(
                id,
                articleId,
                sha256,
                type,
                size,
                width,
                height,
                alt,
                caption,
                credit,
                identifiablePupil,
                regions,
                position,
                "/api/v1/media/" + id + "/content",
                Arrays.stream(Rendition.values())
                        .filter(rendition -> rendition.width() < width)
                        .map(rendition -> new MediaView.Print(
                                rendition.width(), "/api/v1/media/" + id + "/content?width=" + rendition.width()))
                        .toList(),
                version);
    }
}
