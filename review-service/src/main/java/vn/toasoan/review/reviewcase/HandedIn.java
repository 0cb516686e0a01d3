package vn.toasoan.review.reviewcase;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What a case is about: the revision as it reads now, and when its review began. */
@MappedSuperclass
abstract class HandedIn {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID articleId;

    @Column(updatable = false)
    private int revision;

    @Embedded
    private Listing listing;

    @Column(updatable = false)
    private String publicNote;

    @Convert(converter = RevisionConverter.class)
    private Revision content;

    @Column(updatable = false)
    private Instant openedAt;

    protected HandedIn() {}

    HandedIn(Revision content, String publicNote, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.articleId = content.articleId();
        this.revision = content.revision();
        this.listing = Listing.of(content);
        this.publicNote = publicNote;
        this.content = content;
        this.openedAt = now;
    }

    /** The desk has changed words or topic. */
    void reads(Revision amended) {
        listing = Listing.of(amended);
        content = amended;
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public int revision() {
        return revision;
    }

    /** The revision under review: as it was handed in, with the amendments made since. */
    public Revision content() {
        return content;
    }

    /** Correction note for the reader; null where the revision corrects nothing published. */
    public String publicNote() {
        return publicNote;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Who wrote, co-wrote or handed in the article, and so never decides about it. */
    public Set<UUID> own() {
        return content.people();
    }
}
