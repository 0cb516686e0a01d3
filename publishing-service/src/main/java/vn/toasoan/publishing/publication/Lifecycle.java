package vn.toasoan.publishing.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toasoan.publishing.publication.Refusal.Kind;

/** The one function that walks the table of a publication's {@link Transitions}. */
final class Lifecycle {

    private Lifecycle() {}

    /**
     * The row by which the attempt may go on.
     *
     * @throws Refusal when the table has no such transition, the role is wrong, or a guard says no
     */
    static Transitions.Row admit(Attempt attempt) {
        Transitions.Row row =
                row(attempt.instruction().command(), attempt.target().state()).orElseThrow(() -> wrongState(attempt));
        objection(row, attempt, true).ifPresent(refusal -> {
            throw refusal;
        });
        return row;
    }

    /** What a caller with these roles could do now, whatever he would send with it. */
    static List<Command> possible(Attempt anyCommand) {
        return Arrays.stream(Command.values())
                .filter(command -> row(command, anyCommand.target().state())
                        .filter(row -> !row.roles().isEmpty())
                        .filter(row -> objection(row, anyCommand, false).isEmpty())
                        .isPresent())
                .toList();
    }

    static Optional<Transitions.Row> row(Command command, PublicationState from) {
        return Transitions.TABLE.stream()
                .filter(row -> row.command() == command && row.from() == from)
                .findFirst();
    }

    /** Everybody who may give the command in one state or another. */
    static Set<String> rolesFor(Command command) {
        return Transitions.TABLE.stream()
                .filter(row -> row.command() == command)
                .flatMap(row -> row.roles().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Refusal> objection(Transitions.Row row, Attempt attempt, boolean withRequest) {
        if (attempt.byPerson() && attempt.roles().stream().noneMatch(row.roles()::contains)) {
            return Optional.of(Refusal.of(Kind.FORBIDDEN, "FORBIDDEN").with("guard", "ROLE"));
        }
        return row.guards().stream()
                .filter(guard -> withRequest || !guard.aboutRequest())
                .flatMap(guard -> guard.check(attempt).stream())
                .findFirst();
    }

    private static Refusal wrongState(Attempt attempt) {
        Command command = attempt.instruction().command();
        boolean everByThem = !attempt.byPerson() || attempt.roles().stream().anyMatch(rolesFor(command)::contains);
        return everByThem
                ? Refusal.of(Kind.STATE, "WRONG_STATE")
                        .with("guard", "STATE")
                        .with("state", attempt.target().state())
                : Refusal.of(Kind.FORBIDDEN, "FORBIDDEN").with("guard", "ROLE");
    }
}
