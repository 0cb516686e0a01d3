package vn.toasoan.submission.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A team of the plan: tổ chuyên môn, đoàn thể or a functional unit. Which teams there are is data. */
@Entity
@Table(name = "team")
public class Team {

    @Id
    private String code;

    private int position;
    private String name;
    private String kind;

    @Column(name = "leads_hand_in")
    private boolean leadsHandIn;

    private boolean active;
    private int version;

    @Column(name = "announced_version")
    private int announcedVersion;

    protected Team() {}

    TeamChanged announce() {
        announcedVersion = version;
        return new TeamChanged(code, name, kind, leadsHandIn, active, version);
    }

    /** The code stays; the version rises by one. */
    void become(TeamRequest facts) {
        name = facts.name();
        kind = facts.kind();
        leadsHandIn = facts.leadsHandIn();
        active = facts.active();
        version++;
    }

    int version() {
        return version;
    }

    public String code() {
        return code;
    }

    /** Whether it may be written for. */
    public boolean isActive() {
        return active;
    }

    /** Whether its members propose and its lead hands in. */
    public boolean leadsHandIn() {
        return leadsHandIn;
    }

    TeamView view() {
        return new TeamView(code, name, kind, leadsHandIn, active, version);
    }
}
