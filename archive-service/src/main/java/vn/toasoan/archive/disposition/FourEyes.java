package vn.toasoan.archive.disposition;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.archive.problem.Refusal;

/** Who must not be whom. Persons are compared, so that two roles of one person never count as two. */
final class FourEyes {

    private static final int SMALLEST_COUNCIL = 3;

    private FourEyes() {}

    /** @param guard name of the rule, for clients */
    static void require(UUID person, String guard, UUID... others) {
        if (java.util.Arrays.stream(others).filter(Objects::nonNull).anyMatch(person::equals)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "FOUR_EYES").with("guard", guard);
        }
    }

    static void requireCouncil(Collection<Seat> seats) {
        Set<UUID> people = seats.stream().map(Seat::person).collect(Collectors.toSet());
        boolean shaped = List.of(Seat.Kind.CHAIR, Seat.Kind.UNIT, Seat.Kind.SECRETARY).stream()
                .allMatch(kind ->
                        seats.stream().filter(seat -> seat.kind() == kind).count() == 1);
        if (!shaped || people.size() < SMALLEST_COUNCIL || people.size() != seats.size()) {
            throw Refusal.of(Refusal.Kind.INVALID, "COUNCIL_INCOMPLETE").at("/seats", "COUNCIL_INCOMPLETE");
        }
    }
}
