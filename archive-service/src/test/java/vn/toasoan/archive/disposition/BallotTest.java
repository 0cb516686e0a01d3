package vn.toasoan.archive.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotTest {

    private static final List<Seat> FIVE = List.of(
            new Seat(new UUID(0, 1), Seat.Kind.CHAIR),
            new Seat(new UUID(0, 2), Seat.Kind.UNIT),
            new Seat(new UUID(0, 3), Seat.Kind.SECRETARY),
            new Seat(new UUID(0, 4), Seat.Kind.MEMBER),
            new Seat(new UUID(0, 5), Seat.Kind.MEMBER));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DDDDD, DESTROY",
        "DDDKK, DESTROY",
        "DDKKE, KEEP",
        "DDEEK, EXTEND",
        "DDD, DESTROY",
        "DKE, KEEP",
        "DD, ",
        "'', "
    })
    void more_than_half_of_a_quorum_destroys_and_everything_else_keeps(String votes, Choice outcome) {
        // When
        var counted = Ballot.outcome(FIVE, List.of(), cast(votes, 1));

        // Then
        assertThat(counted.orElse(null)).isEqualTo(outcome);
    }

    @Test
    void an_author_of_the_record_is_heard_and_not_counted() {
        // Given
        List<UUID> authors = List.of(new UUID(0, 1));

        // When
        var withAuthor = Ballot.outcome(FIVE, authors, cast("DDDKK", 1));

        // Then
        assertThat(withAuthor).contains(Choice.KEEP);
    }

    private static List<Ballot.Cast> cast(String votes, int first) {
        List<Ballot.Cast> cast = new ArrayList<>();
        for (char each : votes.toCharArray()) {
            Choice choice = each == 'D' ? Choice.DESTROY : each == 'K' ? Choice.KEEP : Choice.EXTEND;
            cast.add(new Ballot.Cast(new UUID(0, first + cast.size()), choice));
        }
        return cast;
    }
}
