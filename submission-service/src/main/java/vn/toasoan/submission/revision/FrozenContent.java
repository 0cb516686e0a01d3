package vn.toasoan.submission.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The words and pictures of a revision with their hash; who handed them in, and when, is {@link Revision}'s. */
@MappedSuperclass
abstract class FrozenContent {

    @Column(name = "content_hash")
    private String contentHash;

    private String kind;
    private String title;
    private String summary;
    private String body;
    private String topic;
    private String team;

    @Column(name = "co_teams")
    private String[] coTeams;

    private String[] authors;

    @Column(name = "plan_tasks")
    private String[] planTasks;

    @Column(name = "event_date")
    private LocalDate eventDate;

    @Column(name = "publish_at")
    private Instant publishAt;

    private String source;

    @Column(name = "video_url")
    private String videoUrl;

    @Embedded
    private LegalDocument document;

    @Convert(converter = ImagesJson.class)
    private List<Image> images;

    @Convert(converter = AttachmentsJson.class)
    private List<AttachedFile> attachments = List.of();

    void take(Revision.Content content) {
        kind = content.kind();
        title = content.title();
        summary = content.summary();
        body = content.body();
        topic = content.topic();
        team = content.team();
        coTeams = content.coTeams().toArray(String[]::new);
        authors = content.authors().toArray(String[]::new);
        planTasks = content.planTasks().toArray(String[]::new);
        eventDate = content.eventDate();
        publishAt = content.publishAt();
        source = content.source();
        videoUrl = content.videoUrl();
        document = content.document();
        images = List.copyOf(content.images());
        attachments = List.copyOf(content.attachments());
        contentHash = ContentHash.of(title, summary, body, topic, content.authors(), images);
    }

    public Revision.Content content() {
        return new Revision.Content(
                kind,
                title,
                summary,
                body,
                topic,
                team,
                List.of(coTeams),
                List.of(authors),
                List.of(planTasks),
                eventDate,
                publishAt,
                source,
                videoUrl,
                document,
                images,
                attachments);
    }

    public String contentHash() {
        return contentHash;
    }
}
