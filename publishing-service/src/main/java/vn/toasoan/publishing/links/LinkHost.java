package vn.toasoan.publishing.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A host that somebody wants articles to link to. Two people stand for it, one alone can end it. */
@Entity
@Table(name = "link_host")
class LinkHost {

    /** Where it stands. */
    enum State {
        PROPOSED,
        ALLOWED,
        RETIRED
    }

    /** Why a decision was not taken; the name is the code that a caller is told. */
    enum Objection {
        LINK_HOST_DECIDED,
        SAME_PERSON
    }

    @Id
    private String host;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected LinkHost() {}

    LinkHost(String host, String reason, UUID proposedBy, Instant now) {
        this.host = host;
        propose(reason, proposedBy, now);
    }

    /** Also for one that was retired. */
    final void propose(String why, UUID person, Instant now) {
        state = State.PROPOSED;
        reason = why;
        proposedBy = person;
        proposedAt = now;
        decidedBy = null;
        decidedAt = null;
    }

    /** @return why not; null when it is allowed now */
    Objection allow(UUID person, Instant now) {
        if (state != State.PROPOSED) {
            return Objection.LINK_HOST_DECIDED;
        }
        if (person.equals(proposedBy)) {
            return Objection.SAME_PERSON;
        }
        decide(State.ALLOWED, person, now);
        return null;
    }

    /** @return why not; null when no article links there any more */
    Objection retire(UUID person, Instant now) {
        if (state == State.RETIRED) {
            return Objection.LINK_HOST_DECIDED;
        }
        decide(State.RETIRED, person, now);
        return null;
    }

    private void decide(State decision, UUID person, Instant now) {
        state = decision;
        decidedBy = person;
        decidedAt = now;
    }

    boolean isOpen() {
        return state != State.RETIRED;
    }

    String host() {
        return host;
    }

    long version() {
        return version;
    }

    LinkHostView view() {
        return new LinkHostView(host, state, reason, proposedBy, proposedAt, decidedBy, decidedAt);
    }
}
