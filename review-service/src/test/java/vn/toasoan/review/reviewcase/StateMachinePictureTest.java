package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Repository;

/** The committed picture and table are the code's; {@code -Dpicture.update=true} draws them anew. */
class StateMachinePictureTest {

    private static final Path FOLDER = Repository.file("docs/review");

    @Test
    void theCommittedPictureAndTableAreDrawnFromTheTable() throws IOException {
        // Given
        Map<String, String> drawn =
                Map.of("case-states.svg", StateMachinePicture.svg(), "transitions.md", StateMachinePicture.table());

        // When
        if (Boolean.getBoolean("picture.update")) {
            Files.createDirectories(FOLDER);
            for (var file : drawn.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }

        // Then
        for (var file : drawn.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey())))
                    .as("run with -Dpicture.update=true, look at the difference, commit it")
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void theTableNamesEveryStateAsAStartAndEveryCommand() {
        // When
        Set<CaseState> from = EnumSet.noneOf(CaseState.class);
        Set<CaseCommand> commands = EnumSet.noneOf(CaseCommand.class);
        Transitions.TABLE.forEach(row -> {
            from.addAll(row.from());
            commands.add(row.command());
        });

        // Then
        assertThat(from).containsExactly(CaseState.values());
        assertThat(commands).containsExactly(CaseCommand.values());
    }
}
