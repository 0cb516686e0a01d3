package vn.toasoan.review.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.toasoan.review.problem.Refusal;

/**
 * Everything that was answered about one case, oldest first, and what follows from it. Source: design page 2,
 * "Pre-publication gate". A "yes" counts for the content it was given about; a "no" until its giver takes it back.
 */
public record Checklist(List<ChecklistAnswer> answers, GateSubject subject) {

    public Checklist {
        answers = List.copyOf(answers);
    }

    /** The last answer of each gate that was answered, in the order of the gates. */
    public Collection<ChecklistAnswer> latest() {
        Map<Gate, ChecklistAnswer> byGate = new TreeMap<>();
        answers.forEach(answer -> byGate.put(answer.gate(), answer));
        return List.copyOf(byGate.values());
    }

    /** Why an approval isn't possible now, the first gate first; empty where it is. */
    public List<Refusal> obstacles() {
        List<Refusal> obstacles = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            obstacle(gate).ifPresent(obstacles::add);
            if (gate == Gate.CHILD_CONSENT && subject.consentLost()) {
                obstacles.add(Refusal.of(Refusal.Kind.STATE, "CONSENT_WITHDRAWN", gate.name()));
            }
        }
        return obstacles;
    }

    /**
     * Why this answer can't be taken. "Not applicable" is no answer to the first gate, nor to the second while a pupil
     * can be recognised.
     */
    public Optional<Refusal> objection(GateAnswer given) {
        return given.answer() == Answer.NOT_APPLICABLE && given.gate().binding() && !mayBeLeftOut(given.gate())
                ? Optional.of(Refusal.of(Refusal.Kind.CONTENT, "ANSWER_NOT_ALLOWED", "ANSWER_ALLOWED", given.gate()))
                : Optional.empty();
    }

    private Optional<Refusal> obstacle(Gate gate) {
        Map<UUID, ChecklistAnswer> lastOfEach = new LinkedHashMap<>();
        answers.stream().filter(given -> given.gate() == gate).forEach(given -> {
            lastOfEach.remove(given.answeredBy());
            lastOfEach.put(given.answeredBy(), given);
        });
        Optional<ChecklistAnswer> closing = lastOfEach.values().stream()
                .filter(given -> given.answer() == Answer.NO)
                .reduce((earlier, later) -> later)
                .filter(no -> !overridden(no, lastOfEach.values()));
        if (closing.isPresent()) {
            return Optional.of(Refusal.of(Refusal.Kind.STATE, "GATE_CLOSED", gate.name(), gate)
                    .with("answeredBy", closing.get().answeredBy())
                    .with("answeredAt", closing.get().answeredAt()));
        }
        return !gate.binding() || lastOfEach.values().stream().anyMatch(this::opens)
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Kind.STATE, "GATE_UNANSWERED", gate.name(), gate));
    }

    /** The principal, and nobody else, may answer past a "no", with a note, and only where the gate isn't binding. */
    private boolean overridden(ChecklistAnswer no, Collection<ChecklistAnswer> lastOfEach) {
        return !no.gate().binding()
                && lastOfEach.stream()
                        .dropWhile(given -> given != no)
                        .anyMatch(given -> given.answer() != Answer.NO && given.asPrincipal() && given.note() != null);
    }

    private boolean opens(ChecklistAnswer given) {
        return given.judgedHash().equals(subject.contentHash())
                && (given.answer() == Answer.YES
                        || given.answer() == Answer.NOT_APPLICABLE && mayBeLeftOut(given.gate()));
    }

    private boolean mayBeLeftOut(Gate gate) {
        return gate == Gate.CHILD_CONSENT && !subject.pupilShown();
    }
}
