package vn.toasoan.archive.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InTurnTest {

    private static final List<Integer> LONG =
            IntStream.range(0, 100_000).boxed().toList();

    @Test
    void aListOfAHundredThousandIsTakenInOrder() {
        // When
        List<Integer> doubled = InTurn.map(LONG, item -> Uni.createFrom().item(2 * item))
                .await()
                .indefinitely();

        // Then
        assertThat(doubled).hasSize(LONG.size()).startsWith(0, 2, 4).endsWith(199_998);
    }

    @Test
    void theFirstThatFailsEndsIt() {
        // Given
        List<Integer> taken = new ArrayList<>();

        // When / Then
        assertThatThrownBy(() -> InTurn.each(
                                LONG,
                                item -> Uni.createFrom().item(() -> {
                                    if (item == 50_000) {
                                        throw new IllegalStateException("at " + item);
                                    }
                                    return taken.add(item);
                                }))
                        .await()
                        .indefinitely())
                .hasMessage("at 50000");
        assertThat(taken).hasSize(50_000);
    }
}
