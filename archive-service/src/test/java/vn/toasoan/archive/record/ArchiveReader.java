package vn.toasoan.archive.record;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;
import vn.toasoan.testkit.Tokens;

/** Reads the archive as an archivist does, and where people cannot look, its tables. */
public final class ArchiveReader {

    private static final String ARCHIVIST = "a1f0c7e2-3b52-4d0e-9a61-0d6c2f7b1a09";

    private ArchiveReader() {}

    public static RequestSpecification archivist() {
        return given().auth().oauth2(Tokens.of(ARCHIVIST).roles("archivist").sign());
    }

    public static JsonPath recordsOf(UUID articleId) {
        return archivist()
                .queryParam("articleId", articleId.toString())
                .get("/api/v1/records")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath record(String id) {
        return archivist()
                .get("/api/v1/records/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** First column of the first row, or null. */
    public static String column(String query) {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public static void change(String statement) {
        PostgresServer.shared().execute(ServiceStack.database(), statement);
    }
}
