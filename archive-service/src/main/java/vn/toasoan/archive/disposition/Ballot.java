package vn.toasoan.archive.disposition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts the votes on one record. More than half of those who may vote on it must have voted, and more than half of the
 * votes must be for destruction; everything else keeps. An author of the record is heard and not counted.
 */
final class Ballot {

    record Cast(UUID person, Choice choice) {}

    private Ballot() {}

    /** @return empty without a quorum */
    static Optional<Choice> outcome(List<Seat> council, List<UUID> authors, List<Cast> votes) {
        long eligible = council.stream()
                .filter(seat -> !authors.contains(seat.person()))
                .count();
        List<Choice> counted = votes.stream()
                .filter(vote -> !authors.contains(vote.person()))
                .map(Cast::choice)
                .toList();
        if (eligible == 0 || counted.size() * 2L <= eligible) {
            return Optional.empty();
        }
        if (count(counted, Choice.DESTROY) * 2 > counted.size()) {
            return Optional.of(Choice.DESTROY);
        }
        return Optional.of(count(counted, Choice.EXTEND) > count(counted, Choice.KEEP) ? Choice.EXTEND : Choice.KEEP);
    }

    private static long count(List<Choice> votes, Choice choice) {
        return votes.stream().filter(choice::equals).count();
    }
}
