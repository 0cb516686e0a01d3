package vn.toasoan.submission.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What was heard of one article. News of an older revision, case version or edition changes nothing. */
@Entity
@Table(name = "progress")
class Progress {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "review_revision")
    private int reviewRevision;

    @Column(name = "review_case")
    private String reviewCase;

    @Column(name = "review_case_version")
    private long reviewCaseVersion;

    @Convert(converter = StepsJson.Route.class)
    private List<ReviewEvents.RouteStep> route = List.of();

    @Convert(converter = StepsJson.Waiting.class)
    private List<WaitingStep> waiting = List.of();

    @Column(name = "last_decision")
    private String lastDecision;

    @Column(name = "last_decision_role")
    private String lastDecisionRole;

    @Embedded
    private Verdict verdict;

    @Embedded
    private Publication publication;

    @Embedded
    private FiledRecord filed;

    @Version
    private long version;

    protected Progress() {}

    static Progress of(UUID articleId) {
        Progress progress = new Progress();
        progress.articleId = articleId;
        return progress;
    }

    /** Whether an event of the case is news; if so the case's version is taken over. */
    boolean hears(String caseId, int revision, long caseVersion) {
        if (revision < reviewRevision || revision == reviewRevision && caseVersion < reviewCaseVersion) {
            return false;
        }
        if (revision > reviewRevision) {
            route = List.of();
            waiting = List.of();
        }
        reviewCase = caseId;
        reviewRevision = revision;
        reviewCaseVersion = caseVersion;
        return true;
    }

    void opened(List<ReviewEvents.RouteStep> steps) {
        route = List.copyOf(steps);
    }

    /** Steps of the same order wait side by side; those of an earlier one are over. */
    void ready(WaitingStep step) {
        Stream<WaitingStep> others = waiting.stream()
                .filter(other ->
                        other.order() == step.order() && !other.stepId().equals(step.stepId()));
        waiting = Stream.concat(others, Stream.of(step)).toList();
    }

    /** One decision settles a step that any holder may decide; where all must, the step goes on waiting. */
    void decided(String decisionId, String stepId, String actingRole) {
        lastDecision = decisionId;
        lastDecisionRole = actingRole;
        if (routeStep(stepId).map(ReviewEvents.RouteStep::mode).orElse("ANY").equals("ANY")) {
            waiting = waiting.stream()
                    .filter(step -> !step.stepId().equals(stepId))
                    .toList();
        }
    }

    /** @param decisionId null where no decision of a person ended it */
    void ended(Verdict.Type type, String decisionId, String stepId, String reason, Instant at) {
        waiting = List.of();
        verdict = new Verdict(type, reviewRevision, reason, roleOf(decisionId, stepId), at);
    }

    void published(Publication edition) {
        if (publication == null || publication.edition() == null || edition.edition() >= publication.edition()) {
            publication = edition;
        }
    }

    void filed(FiledRecord filing) {
        if (filed == null || filed.edition() == null || filing.edition() >= filed.edition()) {
            filed = filing;
        }
    }

    private String roleOf(String decisionId, String stepId) {
        if (decisionId != null && decisionId.equals(lastDecision)) {
            return lastDecisionRole;
        }
        return routeStep(stepId).map(ReviewEvents.RouteStep::role).orElse(null);
    }

    Optional<ReviewEvents.RouteStep> routeStep(String stepId) {
        return route.stream().filter(step -> step.stepId().equals(stepId)).findFirst();
    }

    UUID articleId() {
        return articleId;
    }

    int reviewRevision() {
        return reviewRevision;
    }

    List<ReviewEvents.RouteStep> route() {
        return route;
    }

    List<WaitingStep> waiting() {
        return waiting;
    }

    /** Null before the first review ended. */
    Verdict verdict() {
        return verdict == null || verdict.type() == null ? null : verdict;
    }

    /** Null before the first edition. */
    Publication publication() {
        return publication == null || publication.url() == null ? null : publication;
    }

    /** Null before the first filing. */
    FiledRecord filed() {
        return filed == null || filed.recordId() == null ? null : filed;
    }
}
