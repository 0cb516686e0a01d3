package vn.toasoan.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

/** Bean Validation's findings as {@code errors} of a problem, in a fixed order. */
final class Violations {

    private static final Pattern OWN_CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Violations() {}

    /** 422, or 500 where the service's own return value was at fault. */
    static ProblemException problemOf(ConstraintViolationException failure) {
        ProblemException problem = ProblemException.of(422, "VALIDATION");
        if (failure.getConstraintViolations() == null) {
            return problem;
        }
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return ProblemException.of(500, "INTERNAL");
                }
            }
        }
        failure.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(ProblemError::pointer).thenComparing(ProblemError::code))
                .forEach(problem::at);
        return problem;
    }

    private static ProblemError error(ConstraintViolation<?> violation) {
        ViolationPlace place = ViolationPlace.of(violation);
        String template = violation.getMessageTemplate();
        if (template != null && OWN_CODE.matcher(template).matches()) {
            return new ProblemError(place.pointer(), template, place.in(), new ProblemError.Text(template, template));
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = WORD_START.matcher(constraint).replaceAll("_").toUpperCase(java.util.Locale.ROOT);
        boolean reworded = template != null && !template.startsWith("{");
        String key = reworded ? "" : textKey(code, violation);
        return new ProblemError(
                place.pointer(),
                code,
                place.in(),
                new ProblemError.Text(key, violation.getMessage(), arguments(violation)));
    }

    private static String textKey(String code, ConstraintViolation<?> violation) {
        if (!code.equals("SIZE")) {
            return code;
        }
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        if (Integer.valueOf(0).equals(attributes.get("min"))) {
            return "SIZE.atMost";
        }
        return Integer.valueOf(Integer.MAX_VALUE).equals(attributes.get("max")) ? "SIZE.atLeast" : "SIZE";
    }

    /** {0} is the smallest or only bound, {1} the largest. */
    private static Object[] arguments(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object lower = attributes.getOrDefault("min", attributes.getOrDefault("value", attributes.get("integer")));
        Object upper = attributes.getOrDefault("max", attributes.get("fraction"));
        return new Object[] {lower, upper};
    }
}
