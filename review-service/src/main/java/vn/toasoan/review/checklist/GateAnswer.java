package vn.toasoan.review.checklist;

import java.util.UUID;

/**
 * What a person answers to one gate.
 *
 * @param note null where none was given
 * @param mandate the spokesperson mandate that a "yes" to the fourth gate rests on; null: the principal speaks, who
 *     needs none
 */
public record GateAnswer(Gate gate, Answer answer, String note, UUID mandate) {

    public GateAnswer(Gate gate, Answer answer, String note) {
        this(gate, answer, note, null);
    }
}
