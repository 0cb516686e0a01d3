package vn.toasoan.submission.identity;

import java.util.HashSet;
import java.util.Set;

/**
 * The person behind a request.
 *
 * @param subject the token's {@code sub}, which is the person's id
 * @param roles realm roles
 * @param teams codes of the teams that the person is a member of
 * @param leads codes of the teams that the person leads
 */
public record Caller(String subject, Set<String> roles, Set<String> teams, Set<String> leads) {

    public Caller {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        leads = Set.copyOf(leads);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** A lead belongs to the team that they lead, listed as a member or not. */
    public boolean belongsTo(String team) {
        return teams.contains(team) || leads(team);
    }

    /** The claim alone is not enough: the role must still be there. */
    public boolean leads(String team) {
        return is(Role.TEAM_LEAD) && leads.contains(team);
    }

    /** Every team that {@link #belongsTo} is true of. */
    public Set<String> allTeams() {
        Set<String> all = new HashSet<>(teams);
        if (is(Role.TEAM_LEAD)) {
            all.addAll(leads);
        }
        return all;
    }

    public boolean maySeeEverything() {
        return is(Role.EDITOR) || is(Role.COMMS_OFFICER) || is(Role.PRINCIPAL);
    }

    public boolean mayWrite() {
        return is(Role.CONTRIBUTOR) || is(Role.TEAM_LEAD);
    }
}
