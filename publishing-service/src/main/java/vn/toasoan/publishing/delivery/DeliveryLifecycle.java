package vn.toasoan.publishing.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The one function that walks the table of a delivery's {@link DeliveryTransitions}. */
final class DeliveryLifecycle {

    private DeliveryLifecycle() {}

    /**
     * The state after the command.
     *
     * @throws DeliveryRefusal when the table has no such transition, the role is wrong, or a guard says no
     */
    static DeliveryState admit(Delivery delivery, DeliveryCommand command, Actor actor, Instant now) {
        List<DeliveryTransitions.Row> rows = DeliveryTransitions.TABLE.stream()
                .filter(row -> row.command() == command && mayTry(row, actor))
                .toList();
        if (rows.isEmpty()) {
            throw new DeliveryRefusal("ROLE", delivery.state());
        }
        DeliveryTransitions.Row row = rows.stream()
                .filter(candidate -> candidate.from().contains(delivery.state()))
                .findFirst()
                .orElseThrow(() -> new DeliveryRefusal("STATE", delivery.state()));
        for (DeliveryGuard guard : row.guards()) {
            if (!guard.holds(delivery, now)) {
                throw new DeliveryRefusal(guard.name(), delivery.state());
            }
        }
        return row.to() == null ? delivery.state() : row.to();
    }

    /** What the actor could do now. */
    static List<DeliveryCommand> possible(Delivery delivery, Actor actor, Instant now) {
        return Arrays.stream(DeliveryCommand.values())
                .filter(command -> DeliveryTransitions.TABLE.stream()
                        .anyMatch(row -> row.command() == command
                                && mayTry(row, actor)
                                && row.from().contains(delivery.state())
                                && row.guards().stream().allMatch(guard -> guard.holds(delivery, now))))
                .toList();
    }

    private static boolean mayTry(DeliveryTransitions.Row row, Actor actor) {
        return !actor.isPerson() || actor.roles().stream().anyMatch(row.roles()::contains);
    }
}
