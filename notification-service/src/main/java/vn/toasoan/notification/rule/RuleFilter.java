package vn.toasoan.notification.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Narrows a rule to some events of its kind: {@code fact=value} terms joined by {@code ;}, all of which must hold. A value
 * may list alternatives with {@code |}. Empty means every event. Data, compared as text: there is nothing to inject.
 */
public final class RuleFilter {

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z]{1,40}=[^=;|]{1,80}(\\|[^=;|]{1,80})*(;|$)){0,5}");

    private RuleFilter() {}

    public static boolean isWellFormed(String filter) {
        return !filter.endsWith(";") && SHAPE.matcher(filter).matches();
    }

    /** @param facts by name; a fact that the event does not have equals no value */
    public static boolean matches(String filter, Map<String, String> facts) {
        if (filter.isEmpty()) {
            return true;
        }
        return Arrays.stream(filter.split(";")).allMatch(term -> {
            String[] sides = term.split("=", 2);
            String fact = facts.get(sides[0]);
            return fact != null && Arrays.asList(sides[1].split("\\|")).contains(fact);
        });
    }
}
