package vn.toasoan.review.selection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.problem.Refusal;

/**
 * The board choosing from one month's approved articles. The plan asks for two a month at the upper level (Part III.6,
 * IV.1b), so fewer are chosen only where there are fewer.
 */
@Entity
@Table(name = "selection_session")
class SelectionSession {

    enum Kind {
        MONTHLY,
        /** One article chosen outside of a session. */
        URGENT
    }

    enum State {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "month", updatable = false)
    private LocalDate firstDay;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private int quota;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private UUID openedBy;

    @Column(updatable = false)
    private Instant openedAt;

    private UUID closedBy;
    private Instant closedAt;

    protected SelectionSession() {}

    /** @param reason null for a monthly session */
    SelectionSession(Kind kind, LocalDate firstDay, int quota, String reason, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.kind = kind;
        this.firstDay = firstDay;
        this.state = State.OPEN;
        this.quota = quota;
        this.reason = reason;
        this.openedBy = by;
        this.openedAt = now;
    }

    /** Something about a candidate changes. */
    void changes() {
        if (state != State.OPEN) {
            throw Refusal.of(Refusal.Kind.STATE, "SESSION_CLOSED", "SESSION_OPEN")
                    .with("closedBy", closedBy)
                    .with("closedAt", closedAt);
        }
        version++;
    }

    /**
     * Every candidate gets its outcome; refused while one isn't judged, too few are picked, or one is picked whose
     * approval was reversed meanwhile.
     *
     * @param approved cases whose approval stands
     */
    void close(List<Nomination> nominations, Set<UUID> approved, UUID by, Instant now) {
        changes();
        List<UUID> fallen = nominations.stream()
                .filter(one -> one.isPicked() && !approved.contains(one.caseId()))
                .map(Nomination::articleId)
                .toList();
        if (!fallen.isEmpty()) {
            throw Refusal.of(Refusal.Kind.STATE, "PICK_NOT_APPROVED", "PICKS_APPROVED")
                    .with("articleIds", fallen);
        }
        long unjudged = nominations.stream().filter(one -> !one.isJudged()).count();
        if (unjudged > 0) {
            throw Refusal.of(Refusal.Kind.STATE, "NOT_ALL_JUDGED", "ALL_JUDGED", unjudged)
                    .with("unjudged", unjudged);
        }
        long picked = nominations.stream().filter(Nomination::isPicked).count();
        long choosable = nominations.stream()
                .filter(one -> approved.contains(one.caseId()))
                .count();
        long wanted = Math.min(quota, choosable);
        if (picked < wanted) {
            throw Refusal.of(Refusal.Kind.STATE, "TOO_FEW_PICKED", "QUOTA_MET", wanted, picked)
                    .with("quota", wanted)
                    .with("picked", picked);
        }
        nominations.forEach(Nomination::concluded);
        state = State.CLOSED;
        closedBy = by;
        closedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Kind kind() {
        return kind;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    State state() {
        return state;
    }

    int quota() {
        return quota;
    }

    /** Null for a monthly session. */
    String reason() {
        return reason;
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Null while it is open. */
    UUID closedBy() {
        return closedBy;
    }

    /** Null while it is open. */
    Instant closedAt() {
        return closedAt;
    }
}
