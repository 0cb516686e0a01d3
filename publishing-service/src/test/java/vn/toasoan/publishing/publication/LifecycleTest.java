package vn.toasoan.publishing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    /** Command: what becomes of null, READY, SCHEDULED, PUBLISHED, UNPUBLISHED, TAKEN_DOWN; "-" is refused. */
    private static final String EXPECTED = """
            APPROVE READY READY READY PUBLISHED UNPUBLISHED -
            APPROVE_FOR_LATER SCHEDULED SCHEDULED SCHEDULED PUBLISHED UNPUBLISHED -
            PUBLISH - PUBLISHED PUBLISHED PUBLISHED PUBLISHED -
            REVERSE_APPROVAL - READY READY UNPUBLISHED UNPUBLISHED -
            WITHDRAW_MEDIA - READY SCHEDULED PUBLISHED UNPUBLISHED -
            EXPIRE - - - UNPUBLISHED - -
            HOLD - READY SCHEDULED PUBLISHED UNPUBLISHED -
            RELEASE - READY SCHEDULED PUBLISHED UNPUBLISHED -
            SCHEDULE - SCHEDULED SCHEDULED PUBLISHED UNPUBLISHED -
            PUBLISH_NOW - READY READY PUBLISHED UNPUBLISHED -
            EMBARGO - READY SCHEDULED - - -
            UNPUBLISH - - - UNPUBLISHED - -
            TAKE_DOWN - - - TAKEN_DOWN TAKEN_DOWN -
            SET_EXPIRY - READY SCHEDULED PUBLISHED - -
            PIN - - - PUBLISHED - -
            UNPIN - - - PUBLISHED - -
            RENAME - READY SCHEDULED PUBLISHED UNPUBLISHED -
            """;

    @Test
    void the_table_of_transitions_is_this_and_no_other() {
        // When
        StringBuilder table = new StringBuilder();
        for (Command command : Command.values()) {
            List<String> line = new ArrayList<>(List.of(command.name()));
            line.add(cell(command, null));
            for (PublicationState from : PublicationState.values()) {
                line.add(cell(command, from));
            }
            table.append(String.join(" ", line)).append('\n');
        }

        // Then
        assertThat(table.toString()).isEqualTo(EXPECTED);
    }

    @Test
    void who_may_give_a_command_and_who_undoes_it_is_said_in_the_table() {
        // When / Then
        assertThat(Lifecycle.rolesFor(Command.HOLD)).containsOnly("editor", "principal", "comms-officer");
        assertThat(Lifecycle.rolesFor(Command.TAKE_DOWN)).containsOnly("editor", "principal");
        assertThat(Lifecycle.rolesFor(Command.PUBLISH)).isEmpty();
        assertThat(Lifecycle.row(Command.UNPUBLISH, PublicationState.PUBLISHED))
                .map(Transitions.Row::reversedBy)
                .contains(Command.PUBLISH_NOW);
        assertThat(Lifecycle.row(Command.TAKE_DOWN, PublicationState.PUBLISHED))
                .map(row -> Optional.ofNullable(row.reversedBy()))
                .contains(Optional.empty());
    }

    private static String cell(Command command, PublicationState from) {
        return Lifecycle.row(command, from)
                .map(row -> String.valueOf(row.after()))
                .orElse("-");
    }
}
