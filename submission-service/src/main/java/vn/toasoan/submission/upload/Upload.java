package vn.toasoan.submission.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** A file that comes in pieces. Whoever began it goes on with it, nobody else knows of it. */
@Entity
@Immutable
@Table(name = "upload")
class Upload {

    static final Duration LIFE = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String owner;
    private long length;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Upload() {}

    static Upload begun(UUID id, UUID articleId, Caller owner, long length, String fileName, Instant at) {
        Upload upload = new Upload();
        upload.id = id;
        upload.articleId = articleId;
        upload.owner = owner.subject();
        upload.length = length;
        upload.fileName = fileName;
        upload.createdAt = at;
        upload.expiresAt = at.plus(LIFE);
        return upload;
    }

    /** Itself, for its owner while it lives; not found for anybody else. */
    Upload of(Caller caller, Instant now) {
        if (!owner.equals(caller.subject()) || !expiresAt.isAfter(now)) {
            throw Refusal.notFound();
        }
        return this;
    }

    /** Refuses a piece that does not follow what is there, or is more than was announced. */
    void requireFits(long there, long offset, long bytes) {
        if (there != offset) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "UPLOAD_OFFSET")
                    .about(there)
                    .with("guard", "UPLOAD_OFFSET")
                    .with("offset", there);
        }
        if (offset + bytes > length) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "UPLOAD_TOO_LONG").about(length);
        }
    }

    void requireWhole(long there) {
        if (there != length) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "UPLOAD_UNFINISHED")
                    .about(there, length)
                    .with("guard", "UPLOAD_UNFINISHED")
                    .with("offset", there);
        }
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    /** Bytes, as announced. */
    long length() {
        return length;
    }

    String fileName() {
        return fileName;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
