package vn.toasoan.submission.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.submission.revision.WordDiff.Change;
import vn.toasoan.submission.revision.WordDiff.Op;

class WordDiffTest {

    @Test
    void aChangedWordIsMarkedAloneAmongThoseThatStay() {
        // Given
        String old = "Hai trăm em học sinh dự ngày hội";

        // When
        List<Change> changes = WordDiff.of(old, "Ba trăm em học sinh dự vui ngày hội");

        // Then
        assertThat(changes)
                .containsExactly(
                        new Change(Op.DELETE, "Hai"),
                        new Change(Op.INSERT, "Ba"),
                        new Change(Op.EQUAL, " trăm em học sinh dự"),
                        new Change(Op.INSERT, " vui"),
                        new Change(Op.EQUAL, " ngày hội"));
    }

    @Test
    void equalTextsAreOneStretchAndEmptyOnesNone() {
        // Given
        String text = "một hai\nba";

        // When
        List<Change> same = WordDiff.of(text, text);

        // Then
        assertThat(same).containsExactly(new Change(Op.EQUAL, text));
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("", text)).containsExactly(new Change(Op.INSERT, text));
        assertThat(WordDiff.of(text, "")).containsExactly(new Change(Op.DELETE, text));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothTextsCanAlwaysBeReadOutOfTheChanges(long seed) {
        // Given
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String old = words(random, random.nextInt(30));
            String fresh = words(random, random.nextInt(30));

            // When
            List<Change> changes = WordDiff.of(old, fresh);

            // Then
            assertThat(read(changes, op -> op != Op.INSERT)).isEqualTo(old);
            assertThat(read(changes, op -> op != Op.DELETE)).isEqualTo(fresh);
        }
    }

    @Test
    void textsWithNothingInCommonAreToldAsOneReplacementAndSoon() {
        // Given
        String old = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String fresh = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        // When
        List<Change> changes = WordDiff.of(old, fresh);

        // Then
        assertThat(changes).containsExactly(new Change(Op.DELETE, old), new Change(Op.INSERT, fresh));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining(" "));
    }

    private static String read(List<Change> changes, Predicate<Op> which) {
        return changes.stream()
                .filter(change -> which.test(change.op()))
                .map(Change::text)
                .collect(Collectors.joining());
    }
}
