package vn.toasoan.testkit;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of requests and callers with the status that each pair must get; runs all pairs before it fails, so that one
 * look at the failure shows the whole table. A caller's token may be null: anonymous.
 *
 * <pre>{@code
 * AuthMatrix.of("anonymous", "reader", "editor")
 *     .caller("anonymous", null).caller("reader", readerToken).caller("editor", editorToken)
 *     .row("read", request -> request.get("/things/1"), 401, 200, 200)
 *     .row("change", request -> request.body(json).put("/things/1"), 401, 403, 200)
 *     .run();
 * }</pre>
 */
public final class AuthMatrix {
    private final List<String> columns;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, Function<RequestSpecification, Response> request, int[] expected) {}

    private AuthMatrix(List<String> columns) {
        this.columns = columns;
    }

    /** Names of the callers, in the order of the columns. */
    public static AuthMatrix of(String... callers) {
        return new AuthMatrix(List.of(callers));
    }

    /** Gives a caller its token; null means no token. */
    public AuthMatrix caller(String name, String token) {
        if (!columns.contains(name)) {
            throw new IllegalArgumentException("No column " + name + " in " + columns);
        }
        tokens.put(name, token);
        return this;
    }

    /**
     * Adds a request with one expected status per column. The request is made anew for each caller, in the order of the
     * columns, so put callers whose success changes the state last, or prepare the object inside the function.
     */
    public AuthMatrix row(String name, Function<RequestSpecification, Response> request, int... expected) {
        if (expected.length != columns.size()) {
            throw new IllegalArgumentException(name + " has " + expected.length + " statuses for " + columns);
        }
        rows.add(new Row(name, request, expected));
        return this;
    }

    /** The same with the statuses in one line, which keeps the row of a wide table in sight: {@code "401 200 403"}. */
    public AuthMatrix row(String name, Function<RequestSpecification, Response> request, String expected) {
        return row(
                name,
                request,
                Arrays.stream(expected.strip().split(" +"))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    /** Makes every request; fails with a line for each pair that got another status than expected. */
    public void run() {
        if (!tokens.keySet().containsAll(columns)) {
            throw new IllegalStateException("No token given for some of " + columns);
        }
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            for (int column = 0; column < columns.size(); column++) {
                String caller = columns.get(column);
                Response response = row.request().apply(as(tokens.get(caller)));
                if (response.statusCode() != row.expected()[column]) {
                    differences.add("%s as %s: expected %d, got %d %s"
                            .formatted(
                                    row.name(),
                                    caller,
                                    row.expected()[column],
                                    response.statusCode(),
                                    response.asString()));
                }
            }
        }
        if (!differences.isEmpty()) {
            throw new AssertionError("Authorisation differs:\n  " + String.join("\n  ", differences));
        }
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = RestAssured.given().contentType("application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
