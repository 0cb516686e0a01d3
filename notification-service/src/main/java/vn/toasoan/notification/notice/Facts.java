package vn.toasoan.notification.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an event said that its notices need: never the article's text, never a reviewer's reason (ADR 21), never anything
 * of a pupil.
 *
 * @param title null where the event does not carry it; then taken from the hand-in
 * @param authors person ids, null where the event does not carry them
 * @param submittedBy person id or null
 * @param note public correction note, else null
 * @param url public address of a published article, else null
 * @param role role that a ready step asks for, else null
 * @param assignedTo persons to whom a ready step was given instead of its role; null or empty when it was not
 * @param state which state of the thing this speaks of ({@code r2}, a step's id): with article and template it says what
 *     nobody needs to be told twice; null where each event stands for itself
 * @param details further facts by name, for filters and for the words
 */
public record Facts(
        String title,
        String team,
        List<String> authors,
        String submittedBy,
        String note,
        String url,
        String role,
        List<String> assignedTo,
        String state,
        Map<String, String> details) {

    public Facts {
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    static Facts ofArticle(String title, String team, List<String> authors, String submittedBy, String state) {
        return new Facts(title, team, authors, submittedBy, null, null, null, null, state, null);
    }

    static Facts ofStep(String role, List<String> assignedTo, String stepId) {
        return new Facts(null, null, null, null, null, null, role, assignedTo, stepId, null);
    }

    /** About no article: a team or nobody, and what is told. */
    static Facts of(String title, String team, String state, Map<String, String> details) {
        return new Facts(title, team, null, null, null, null, null, null, state, details);
    }

    Facts published(String address, String publicNote) {
        return new Facts(title, team, authors, submittedBy, publicNote, address, role, assignedTo, state, details);
    }

    Facts with(Map<String, String> more) {
        return new Facts(title, team, authors, submittedBy, note, url, role, assignedTo, state, more);
    }

    /** By name, as a rule's filter sees them. */
    public Map<String, String> named() {
        Map<String, String> all = new LinkedHashMap<>(details);
        if (team != null) {
            all.put("team", team);
        }
        if (role != null) {
            all.put("role", role);
        }
        return all;
    }
}
