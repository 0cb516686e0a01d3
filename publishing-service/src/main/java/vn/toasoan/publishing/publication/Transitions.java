package vn.toasoan.publishing.publication;

import static vn.toasoan.publishing.publication.PublicationState.PUBLISHED;
import static vn.toasoan.publishing.publication.PublicationState.READY;
import static vn.toasoan.publishing.publication.PublicationState.SCHEDULED;
import static vn.toasoan.publishing.publication.PublicationState.TAKEN_DOWN;
import static vn.toasoan.publishing.publication.PublicationState.UNPUBLISHED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The life of a publication as data: command, state before, state after, who may, what must hold, what undoes it. */
final class Transitions {

    /**
     * @param from null stands for an article that was never approved
     * @param to null where the state stays as it is
     * @param roles who may give the command; empty where no person can
     * @param reversedBy null for what cannot be undone, or needs no undoing
     */
    record Row(
            Command command,
            PublicationState from,
            PublicationState to,
            Set<String> roles,
            List<Guard> guards,
            Command reversedBy) {

        PublicationState after() {
            return to == null ? from : to;
        }
    }

    private static final Set<String> NO_PERSON = Set.of();
    private static final Set<String> EDITORS = Set.of("editor", "principal");
    private static final Set<String> EDITORS_AND_COMMS = Set.of("editor", "principal", "comms-officer");
    private static final Set<PublicationState> BEFORE = EnumSet.of(READY, SCHEDULED);
    private static final Set<PublicationState> ALIVE = EnumSet.complementOf(EnumSet.of(TAKEN_DOWN));
    private static final List<Guard> NOTHING_MORE = List.of();

    static final List<Row> TABLE = List.of(
                    rows(Command.APPROVE, null, READY, NO_PERSON, Command.REVERSE_APPROVAL),
                    rows(Command.APPROVE, BEFORE, READY, NO_PERSON, Command.REVERSE_APPROVAL),
                    rows(
                            Command.APPROVE,
                            EnumSet.of(PUBLISHED, UNPUBLISHED),
                            null,
                            NO_PERSON,
                            Command.REVERSE_APPROVAL),
                    rows(Command.APPROVE_FOR_LATER, null, SCHEDULED, NO_PERSON, Command.REVERSE_APPROVAL),
                    rows(Command.APPROVE_FOR_LATER, BEFORE, SCHEDULED, NO_PERSON, Command.REVERSE_APPROVAL),
                    rows(
                            Command.APPROVE_FOR_LATER,
                            EnumSet.of(PUBLISHED, UNPUBLISHED),
                            null,
                            NO_PERSON,
                            Command.REVERSE_APPROVAL),
                    rows(
                            Command.PUBLISH,
                            ALIVE,
                            PUBLISHED,
                            NO_PERSON,
                            Command.UNPUBLISH,
                            Guard.EDITION_WAITS,
                            Guard.NOT_KEPT_BACK,
                            Guard.EMBARGO_OVER),
                    rows(Command.REVERSE_APPROVAL, BEFORE, READY, NO_PERSON, Command.APPROVE),
                    rows(
                            Command.REVERSE_APPROVAL,
                            EnumSet.of(PUBLISHED, UNPUBLISHED),
                            UNPUBLISHED,
                            NO_PERSON,
                            Command.APPROVE),
                    rows(Command.WITHDRAW_MEDIA, ALIVE, null, NO_PERSON, null),
                    rows(Command.EXPIRE, EnumSet.of(PUBLISHED), UNPUBLISHED, NO_PERSON, Command.PUBLISH_NOW),
                    rows(
                            Command.HOLD,
                            ALIVE,
                            null,
                            EDITORS_AND_COMMS,
                            Command.RELEASE,
                            Guard.NOT_HELD,
                            Guard.REASON_GIVEN),
                    rows(Command.RELEASE, ALIVE, null, EDITORS_AND_COMMS, Command.HOLD, Guard.HELD),
                    rows(
                            Command.SCHEDULE,
                            BEFORE,
                            SCHEDULED,
                            EDITORS,
                            Command.PUBLISH_NOW,
                            Guard.EDITION_WAITS,
                            Guard.MOMENT_TO_COME,
                            Guard.AFTER_EMBARGO),
                    rows(
                            Command.SCHEDULE,
                            EnumSet.of(PUBLISHED, UNPUBLISHED),
                            null,
                            EDITORS,
                            Command.PUBLISH_NOW,
                            Guard.EDITION_WAITS,
                            Guard.MOMENT_TO_COME),
                    rows(
                            Command.PUBLISH_NOW,
                            BEFORE,
                            READY,
                            EDITORS,
                            Command.UNPUBLISH,
                            Guard.EDITION_WAITS,
                            Guard.NOT_HELD,
                            Guard.EMBARGO_OVER),
                    rows(
                            Command.PUBLISH_NOW,
                            EnumSet.of(PUBLISHED),
                            null,
                            EDITORS,
                            Command.UNPUBLISH,
                            Guard.EDITION_WAITS,
                            Guard.NOT_HELD),
                    rows(
                            Command.PUBLISH_NOW,
                            EnumSet.of(UNPUBLISHED),
                            null,
                            EDITORS,
                            Command.UNPUBLISH,
                            Guard.SOMETHING_TO_PUBLISH,
                            Guard.APPROVAL_STANDS,
                            Guard.NOT_HELD),
                    rows(
                            Command.EMBARGO,
                            BEFORE,
                            null,
                            EDITORS_AND_COMMS,
                            Command.EMBARGO,
                            Guard.MOMENT_TO_COME_OR_NONE),
                    rows(
                            Command.UNPUBLISH,
                            EnumSet.of(PUBLISHED),
                            UNPUBLISHED,
                            EDITORS,
                            Command.PUBLISH_NOW,
                            Guard.REASON_GIVEN),
                    rows(
                            Command.TAKE_DOWN,
                            EnumSet.of(PUBLISHED, UNPUBLISHED),
                            TAKEN_DOWN,
                            EDITORS,
                            null,
                            Guard.REASON_GIVEN),
                    rows(
                            Command.SET_EXPIRY,
                            EnumSet.of(READY, SCHEDULED, PUBLISHED),
                            null,
                            EDITORS,
                            Command.SET_EXPIRY,
                            Guard.MOMENT_TO_COME_OR_NONE),
                    rows(
                            Command.PIN,
                            EnumSet.of(PUBLISHED),
                            null,
                            EDITORS,
                            Command.UNPIN,
                            Guard.MOMENT_TO_COME_OR_NONE),
                    rows(Command.UNPIN, EnumSet.of(PUBLISHED), null, EDITORS, Command.PIN, Guard.IS_PINNED),
                    rows(Command.RENAME, ALIVE, null, EDITORS, Command.RENAME))
            .stream()
            .flatMap(List::stream)
            .toList();

    private Transitions() {}

    private static List<Row> rows(
            Command command, PublicationState from, PublicationState to, Set<String> roles, Command reversedBy) {
        return List.of(new Row(command, from, to, roles, NOTHING_MORE, reversedBy));
    }

    private static List<Row> rows(
            Command command,
            Set<PublicationState> from,
            PublicationState to,
            Set<String> roles,
            Command reversedBy,
            Guard... guards) {
        return from.stream()
                .map(state -> new Row(command, state, to, roles, List.of(guards), reversedBy))
                .toList();
    }
}
