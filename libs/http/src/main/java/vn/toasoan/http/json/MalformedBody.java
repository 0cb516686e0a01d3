package vn.toasoan.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.toasoan.http.problem.ProblemException;

/**
 * What Jackson could not read, told without its words (they name our classes): 400 where the body is no JSON, or not of
 * the wanted shape as a whole; 422 with the place where one value is wrong.
 */
final class MalformedBody {

    private MalformedBody() {}

    static ProblemException problemOf(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException) {
            return ProblemException.of(500, "INTERNAL", failure);
        }
        if (failure.getCause() instanceof ProblemException own) {
            return own;
        }
        if (failure instanceof JsonMappingException e && !e.getPath().isEmpty() && !isSyntax(e)) {
            return wrongValue(e);
        }
        ProblemException malformed = ProblemException.of(400, "MALFORMED");
        return failure.getLocation() == null
                ? malformed
                : malformed
                        .with("line", failure.getLocation().getLineNr())
                        .with("column", failure.getLocation().getColumnNr());
    }

    private static boolean isSyntax(JsonMappingException failure) {
        return failure.getCause() instanceof JsonProcessingException cause
                && !(cause instanceof JsonMappingException)
                && !(cause instanceof InputCoercionException);
    }

    private static ProblemException wrongValue(JsonMappingException failure) {
        ProblemException problem = ProblemException.of(422, "VALIDATION");
        String pointer = pointer(failure);
        if (failure instanceof TextNotAllowed) {
            return problem.at(pointer, "TEXT_NOT_ALLOWED");
        }
        if (failure instanceof InvalidFormatException e
                && e.getTargetType() != null
                && e.getTargetType().isEnum()) {
            String choices = Arrays.stream(e.getTargetType().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return problem.at(pointer, "NOT_ONE_OF", choices);
        }
        return problem.at(pointer, "BAD_VALUE");
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            String token = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
