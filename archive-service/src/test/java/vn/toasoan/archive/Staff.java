package vn.toasoan.archive;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

/** One person for every role, and the columns of the authorisation matrix that go with them. */
public final class Staff {

    public static final String ARCHIVIST = "archivist";
    public static final String PRINCIPAL = "principal";
    public static final String INSPECTOR = "inspector";

    /** The roles that read the archive. */
    public static final String[] READERS = {ARCHIVIST, PRINCIPAL, "comms-officer", "editor", INSPECTOR};

    private static final List<String> ROLES = List.of(
            "contributor",
            "team-lead",
            "editor",
            "finance-officer",
            "inspection-board",
            "comms-officer",
            PRINCIPAL,
            ARCHIVIST,
            INSPECTOR,
            "upstream-office",
            "operator",
            "media-reader");

    private Staff() {}

    /** Subject of the role's person. */
    public static UUID person(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8));
    }

    public static RequestSpecification as(String role) {
        return as(person(role), role);
    }

    public static RequestSpecification as(UUID person, String... roles) {
        return given().auth().oauth2(Tokens.of(person).roles(roles).sign()).contentType("application/json");
    }

    /** Columns: anonymous, no role, then every role. */
    public static AuthMatrix matrix() {
        List<String> columns = new ArrayList<>(List.of("anonymous", "no role"));
        columns.addAll(ROLES);
        AuthMatrix matrix = AuthMatrix.of(columns.toArray(String[]::new))
                .caller("anonymous", null)
                .caller("no role", Tokens.of(person("no role")).sign());
        ROLES.forEach(
                role -> matrix.caller(role, Tokens.of(person(role)).roles(role).sign()));
        return matrix;
    }

    /** The status for these roles; 401 for nobody, 403 for everybody else. */
    public static int[] only(int status, String... allowed) {
        List<String> those = Arrays.asList(allowed);
        List<Integer> expected = new ArrayList<>(List.of(401, 403));
        ROLES.forEach(role -> expected.add(those.contains(role) ? status : 403));
        return expected.stream().mapToInt(Integer::intValue).toArray();
    }
}
