package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.Revision;

/**
 * What people write, already cleaned: NFC, sanitised body, known codes and authors.
 *
 * @param eventDate may be null
 * @param publishAt wished time of publication; null: at once
 * @param source may be null
 */
@Embeddable
record ArticleText(
        @Enumerated(EnumType.STRING) ArticleKind kind,
        String title,
        String summary,
        String body,
        String topic,
        String team,
        List<String> authors,
        @Column(name = "event_date") LocalDate eventDate,
        @Column(name = "publish_at") Instant publishAt,
        String source) {

    Revision.Content with(List<Image> images) {
        return new Revision.Content(
                kind.name(), title, summary, body, topic, team, authors, eventDate, publishAt, source, images);
    }
}
