package vn.toasoan.publishing.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toasoan.publishing.destination.Destination;

/** All destinations as they stand on one day. */
final class Offices {

    private final Map<String, Destination> all;
    private final LocalDate day;

    Offices(List<Destination> all, LocalDate day) {
        this.all = all.stream().collect(Collectors.toMap(Destination::code, Function.identity()));
        this.day = day;
    }

    /** The destination itself while it exists, else whoever took over; null where nobody did. */
    Destination heirOf(String code) {
        Set<String> seen = new HashSet<>();
        Destination one = all.get(code);
        while (one != null && one.hasEndedBy(day)) {
            if (!seen.add(one.code())) {
                return null;
            }
            one = one.successor() == null ? null : all.get(one.successor());
        }
        return one == null || !one.isValidOn(day) ? null : one;
    }

    /** Codes of those who receive today what was meant for these. */
    Set<String> heirs(Collection<String> codes) {
        return codes.stream()
                .map(this::heirOf)
                .filter(Objects::nonNull)
                .map(Destination::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes that lead to nobody. */
    List<String> strangers(Collection<String> codes) {
        return codes.stream().filter(code -> heirOf(code) == null).toList();
    }

    Set<String> codes() {
        return all.keySet();
    }

    Destination named(String code) {
        return all.get(code);
    }

    /** Those that exist today, by code. */
    List<Destination> valid() {
        return all.values().stream()
                .filter(one -> one.isValidOn(day))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }
}
