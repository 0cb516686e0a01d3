package vn.toasoan.review.reviewcase;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.RouteStep;

/** The part of a step that never changes: what the route asked for when the step came into the case. */
@MappedSuperclass
abstract class RoutedStep {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(name = "position", updatable = false)
    private int order;

    @Column(updatable = false)
    private String role;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Mode mode;

    @Column(updatable = false)
    private Integer quorum;

    @Column(updatable = false)
    private UUID person;

    @Column(updatable = false)
    private boolean advisory;

    @Column(updatable = false)
    private int workingDays;

    @Column(updatable = false)
    private String label;

    protected RoutedStep() {}

    RoutedStep(UUID caseId, RouteStep route) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = caseId;
        this.order = route.order();
        this.role = route.role();
        this.mode = route.mode();
        this.quorum = route.quorum();
        this.person = route.person();
        this.advisory = route.advisory();
        this.workingDays = route.workingDays();
        this.label = route.label();
    }

    public UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    /** From 1; steps of one order are decided side by side. */
    public int order() {
        return order;
    }

    public String role() {
        return role;
    }

    public Mode mode() {
        return mode;
    }

    /** Null unless the mode is {@code QUORUM}. */
    public Integer quorum() {
        return quorum;
    }

    /** The one holder that the route names; null: whoever holds the role. */
    public UUID person() {
        return person;
    }

    /** Gives advice and decides nothing. */
    public boolean advisory() {
        return advisory;
    }

    /** Until the step is due. */
    int workingDays() {
        return workingDays;
    }

    public String label() {
        return label;
    }

    /** The same approval, asked for again in another case. */
    boolean asksTheSameAs(RoutedStep other) {
        return role.equals(other.role)
                && advisory == other.advisory
                && (person == null ? other.person == null : person.equals(other.person));
    }
}
