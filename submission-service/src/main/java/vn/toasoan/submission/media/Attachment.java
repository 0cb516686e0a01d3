package vn.toasoan.submission.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.submission.revision.AttachedFile;

/** A document beside an article, kept byte for byte. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String sha256;
    private String type;
    private long size;

    @Column(name = "file_name")
    private String fileName;

    private String title;
    private int position;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private long version;

    protected Attachment() {}

    static Attachment of(UUID id, UUID articleId, Dossier.Checked file, String fileName, String title, int position) {
        Attachment attachment = new Attachment();
        attachment.id = id;
        attachment.articleId = articleId;
        attachment.sha256 = file.sha256();
        attachment.type = file.type();
        attachment.size = file.size();
        attachment.fileName = fileName;
        attachment.title = title;
        attachment.position = position;
        return attachment;
    }

    Attachment uploaded(String by, Instant at) {
        uploadedBy = by;
        uploadedAt = at;
        return this;
    }

    /** Out of the working text; revisions that name it go on doing so. */
    void remove(Instant at) {
        removedAt = at;
    }

    /** Into the working text again. */
    void restore() {
        removedAt = null;
    }

    boolean isShown() {
        return removedAt == null;
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

    String fileName() {
        return fileName;
    }

    int position() {
        return position;
    }

    long version() {
        return version;
    }

    AttachedFile file() {
        return new AttachedFile(id, sha256, type, size, fileName, title);
    }
}
