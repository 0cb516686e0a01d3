package vn.toasoan.publishing.publication;

import static vn.toasoan.publishing.publication.PublicationState.PUBLISHED;
import static vn.toasoan.publishing.publication.PublicationState.READY;
import static vn.toasoan.publishing.publication.PublicationState.SCHEDULED;

import java.util.List;

/** The table of a publication's transitions, and the one function that walks it. */
final class Lifecycle {

    /** What may happen to a publication. */
    enum Command {
        /** An approval that holds from now on. */
        APPROVE,
        /** An approval for a later moment. */
        SCHEDULE,
        /** The waiting edition's work is done and its moment has come. */
        PUBLISH
    }

    /** @param from null for an article that was never approved */
    private record Transition(Command command, PublicationState from, PublicationState to) {}

    private static final List<Transition> TABLE = List.of(
            new Transition(Command.APPROVE, null, READY),
            new Transition(Command.APPROVE, READY, READY),
            new Transition(Command.APPROVE, SCHEDULED, READY),
            new Transition(Command.APPROVE, PUBLISHED, PUBLISHED),
            new Transition(Command.SCHEDULE, null, SCHEDULED),
            new Transition(Command.SCHEDULE, READY, SCHEDULED),
            new Transition(Command.SCHEDULE, SCHEDULED, SCHEDULED),
            new Transition(Command.SCHEDULE, PUBLISHED, PUBLISHED),
            new Transition(Command.PUBLISH, READY, PUBLISHED),
            new Transition(Command.PUBLISH, SCHEDULED, PUBLISHED),
            new Transition(Command.PUBLISH, PUBLISHED, PUBLISHED));

    private Lifecycle() {}

    /**
     * @param from null for an article that was never approved
     * @throws Refusal when the table has no such transition
     */
    static PublicationState next(Command command, PublicationState from) {
        return TABLE.stream()
                .filter(transition -> transition.command() == command && transition.from() == from)
                .map(Transition::to)
                .findFirst()
                .orElseThrow(() -> new Refusal("WRONG_STATE", command + " from " + from));
    }
}
