package vn.toasoan.zalostandin;

import java.util.Optional;

/** Faults that a test ordered for the next calls, before those that a recipient's name asks for. */
final class Faults {

    private Fault ordered;
    private int times;

    synchronized void order(String name, int howOften) {
        ordered = new Fault(name);
        times = howOften;
    }

    synchronized Optional<Fault> next(String recipient) {
        if (times > 0) {
            times--;
            return Optional.of(ordered);
        }
        return Fault.of(recipient);
    }
}
