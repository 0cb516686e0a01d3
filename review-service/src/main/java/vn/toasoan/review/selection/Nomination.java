package vn.toasoan.review.selection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.problem.Refusal;

/** An approved article before the board of a session. Changed only under its session's lock. */
@Entity
@Table(name = "nomination")
class Nomination {

    /** Where a candidate stands (design page 2, lifecycle 2). */
    enum Outcome {
        NOMINATED,
        SELECTED,
        NOT_SELECTED
    }

    /** An article as it was approved. */
    record Candidate(
            UUID articleId,
            UUID caseId,
            int revision,
            String title,
            String topic,
            String team,
            UUID[] authors,
            UUID submittedBy,
            Instant approvedAt) {}

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private UUID articleId;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String topic;

    @Column(updatable = false)
    private String team;

    @Column(updatable = false)
    private UUID[] authors;

    @Column(updatable = false)
    private UUID submittedBy;

    @Column(updatable = false)
    private Instant approvedAt;

    private Integer timeliness;
    private Integer content;
    private Integer images;
    private Integer example;
    private String reason;
    private boolean picked;
    private String[] destinations;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private UUID judgedBy;

    protected Nomination() {}

    Nomination(UUID sessionId, Candidate candidate) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.sessionId = sessionId;
        this.articleId = candidate.articleId();
        this.caseId = candidate.caseId();
        this.revision = candidate.revision();
        this.title = candidate.title();
        this.topic = candidate.topic();
        this.team = candidate.team();
        this.authors = candidate.authors();
        this.submittedBy = candidate.submittedBy();
        this.approvedAt = candidate.approvedAt();
        this.destinations = new String[0];
        this.outcome = Outcome.NOMINATED;
    }

    /** @param points null where it is chosen without a session */
    void judged(Points points, String why, List<String> places, boolean pick, Caller by) {
        if (List.of(authors).contains(by.subject()) || submittedBy.equals(by.subject())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "CONFLICT_OF_INTEREST", "NOT_OWN_ARTICLE");
        }
        if (points != null) {
            timeliness = points.timeliness();
            content = points.content();
            images = points.images();
            example = points.example();
        }
        reason = why;
        picked = pick;
        destinations = pick ? places.toArray(String[]::new) : new String[0];
        judgedBy = by.subject();
    }

    void concluded() {
        outcome = picked ? Outcome.SELECTED : Outcome.NOT_SELECTED;
    }

    boolean isJudged() {
        return judgedBy != null;
    }

    boolean isPicked() {
        return picked;
    }

    /** Null until it is judged, and for an urgent choice. */
    Points points() {
        return timeliness == null ? null : new Points(timeliness, content, images, example);
    }

    UUID articleId() {
        return articleId;
    }

    UUID caseId() {
        return caseId;
    }

    int revision() {
        return revision;
    }

    String title() {
        return title;
    }

    String topic() {
        return topic;
    }

    String team() {
        return team;
    }

    List<UUID> authors() {
        return List.of(authors);
    }

    UUID submittedBy() {
        return submittedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    /** Null until it is judged. */
    String reason() {
        return reason;
    }

    List<String> destinations() {
        return List.of(destinations);
    }

    Outcome outcome() {
        return outcome;
    }

    /** Null until it is judged. */
    UUID judgedBy() {
        return judgedBy;
    }
}
