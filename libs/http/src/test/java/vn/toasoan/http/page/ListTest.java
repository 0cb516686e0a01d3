package vn.toasoan.http.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

@LibraryTest
class ListTest {

    private static final String TOKEN =
            Tokens.of("person-1").roles("contributor").sign();

    @Test
    void theLinksOfTheListLeadThroughEveryItemOnce() {
        // Given
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            created.add(caller().contentType(ContentType.JSON)
                    .body("{\"title\":\"n\",\"weight\":1}")
                    .post("/api/v1/notes")
                    .jsonPath()
                    .getString("id"));
        }

        // When
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/notes?limit=3&q=a%20b";
        while (next != null) {
            Response page = caller().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.jsonPath().getString("nextCursor") == null);
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }

        // Then
        assertThat(seen).containsAll(created).hasSameSizeAs(new HashSet<>(seen));
        assertThat(seen.indexOf(created.get(6))).isLessThan(seen.indexOf(created.get(0)));
    }

    @Test
    void theLinkKeepsTheFiltersAndNamesNoHost() {
        // Given
        for (int i = 0; i < 2; i++) {
            caller().contentType(ContentType.JSON)
                    .body("{\"title\":\"n\",\"weight\":1}")
                    .post("/api/v1/notes");
        }

        // When
        Response page = caller().header("Host", "evil.example")
                .urlEncodingEnabled(false)
                .get("/api/v1/notes?limit=1&team=t%E1%BB%95");

        // Then
        assertThat(page.header("Link"))
                .startsWith("</api/v1/notes?limit=1&team=t%E1%BB%95&cursor=")
                .endsWith(">; rel=\"next\"");
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(TOKEN);
    }
}
