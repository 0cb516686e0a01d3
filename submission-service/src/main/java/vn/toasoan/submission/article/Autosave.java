package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a person typed since the last save of an article. Written by statements of its own. */
@Entity
@Immutable
@Table(name = "autosave")
@IdClass(Autosave.Key.class)
class Autosave {

    record Key(UUID articleId, String person) {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private String person;

    @Column(name = "based_on")
    private long basedOn;

    private String content;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Autosave() {}

    long basedOn() {
        return basedOn;
    }

    /** JSON of an {@link ArticleRequest}. */
    String content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }
}
