package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.toasoan.submission.revision.AttachedFile;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.LegalDocument;
import vn.toasoan.submission.revision.Revision;

/**
 * What people write, already cleaned: NFC, sanitised body, known codes and authors.
 *
 * @param coTeams other teams that took part; never the team itself
 * @param planTasks that it covers beside those of its topic
 * @param eventDate may be null
 * @param publishAt wished time of publication; null: at once
 * @param source may be null
 * @param videoUrl may be null
 * @param document null where it is none
 */
@Embeddable
record ArticleText(
        @Enumerated(EnumType.STRING) ArticleKind kind,
        String title,
        String summary,
        String body,
        String topic,
        String team,
        @Column(name = "co_teams") List<String> coTeams,
        List<String> authors,
        @Column(name = "plan_tasks") List<String> planTasks,
        @Column(name = "event_date") LocalDate eventDate,
        @Column(name = "publish_at") Instant publishAt,
        String source,
        @Column(name = "video_url") String videoUrl,
        @Embedded LegalDocument document) {

    Revision.Content with(List<Image> images, List<AttachedFile> attachments) {
        return new Revision.Content(
                kind.name(),
                title,
                summary,
                body,
                topic,
                team,
                coTeams,
                authors,
                planTasks,
                eventDate,
                publishAt,
                source,
                videoUrl,
                document,
                images,
                attachments);
    }

    /** What was handed in, as working text again. */
    static ArticleText of(Revision.Content content) {
        return new ArticleText(
                ArticleKind.valueOf(content.kind()),
                content.title(),
                content.summary(),
                content.body(),
                content.topic(),
                content.team(),
                content.coTeams(),
                content.authors(),
                content.planTasks(),
                content.eventDate(),
                content.publishAt(),
                content.source(),
                content.videoUrl(),
                content.document());
    }
}
