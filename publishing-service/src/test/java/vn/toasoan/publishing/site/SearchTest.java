package vn.toasoan.publishing.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

@PublishingServiceTest
class SearchTest {

    @Inject
    SiteSearch search;

    private static Newsroom newsroom;
    private static ApprovalFixture exact;
    private static ApprovalFixture inBody;
    private static ApprovalFixture similar;
    private static ApprovalFixture numbered;

    @BeforeAll
    static void forget() {
        newsroom = null;
    }

    @BeforeEach
    void publishOnce() {
        if (newsroom != null) {
            return;
        }
        newsroom = Newsroom.open();
        similar = ApprovalFixture.article().with("title", "Bộ đội xvbáo về thăm trường xvlạ");
        exact = ApprovalFixture.article().with("title", "Cùng xvbảo vệ môi trường");
        inBody = ApprovalFixture.article()
                .with("title", "Việc tốt")
                .with("body", "<p>Học sinh xvbảo vệ hàng cây, &lt;b&gt; &amp; hoà thuận xvhoà.</p>");
        numbered = ApprovalFixture.article()
                .with("topic", "tai-chinh")
                .with("title", "Thông tư 77/2023/TT-XVTTT về trang thông tin");
        for (ApprovalFixture article : List.of(exact, inBody, similar, numbered)) {
            article.publish(newsroom.kafka);
            newsroom.published(article, 1);
        }
    }

    @AfterAll
    static void close() {
        if (newsroom != null) {
            newsroom.close();
        }
    }

    @Test
    void words_are_found_with_and_without_marks_and_those_as_typed_come_first() {
        // When
        List<String> bare = titles("xvbao ve");
        List<String> marked = titles("xvbảo vệ");

        // Then
        assertThat(bare).containsExactlyInAnyOrder(exact.title(), inBody.title(), similar.title());
        assertThat(marked).containsExactly(exact.title(), inBody.title(), similar.title());
    }

    @Test
    void decomposed_input_and_either_place_of_a_tone_find_the_same() {
        // Given
        String decomposed = java.text.Normalizer.normalize("xvbảo vệ", java.text.Normalizer.Form.NFD);

        // When / Then
        assertThat(titles(decomposed)).first().isEqualTo(exact.title());
        assertThat(titles("xvhòa")).containsExactly(inBody.title());
        assertThat(titles("xvhoà")).containsExactly(inBody.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"77/2023/TT-XVTTT", "77/2023", "tt-xvttt", "thông tư 77/2023/tt-xvttt"})
    void a_document_is_found_by_its_number(String number) {
        // When / Then
        assertThat(titles(number)).containsExactly(numbered.title());
    }

    @Test
    void a_mistyped_word_is_put_right_and_said() {
        // When
        Document page = search("q=xvbảoo vệ");

        // Then
        assertThat(page.select(".told").text()).contains("kết quả cho xvb");
        assertThat(page.select(".hits h2").eachText()).contains(exact.title());
    }

    @Test
    void a_hit_is_marked_and_its_text_is_text() {
        // When
        Document page = search("q=xvbao ve");

        // Then
        assertThat(page.select(".hits mark").eachText()).contains("xvbảo", "vệ", "xvbáo");
        assertThat(page.select(".snippet").text()).contains("<b> &");
        assertThat(page.select(".snippet b")).isEmpty();
    }

    @Test
    void a_section_and_days_narrow_the_hits() {
        // Given
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toString();

        // When / Then
        assertThat(titles("xvbao ve&chuyen-muc=cong-khai")).isEmpty();
        assertThat(titles("77/2023&chuyen-muc=cong-khai")).containsExactly(numbered.title());
        assertThat(titles("77/2023&tu=" + today + "&den=" + today)).containsExactly(numbered.title());
        assertThat(titles("77/2023&den=2020-01-01")).isEmpty();
        assertThat(titles("77/2023&tu=hôm nay&chuyen-muc=';--")).containsExactly(numbered.title());
    }

    @Test
    void pages_of_hits_follow_each_other_without_gap_or_overlap() {
        // Given
        List<ApprovalFixture> many = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            many.add(ApprovalFixture.article()
                    .with("title", "Bài xvtrang số " + i)
                    .publish(newsroom.kafka));
        }
        many.forEach(article -> newsroom.published(article, 1));

        // When
        Document first = search("q=xvtrang");
        Document second = Jsoup.parse(given().urlEncodingEnabled(false)
                .get(first.select("a[rel=next]").attr("href"))
                .asString());

        // Then
        List<String> all = new ArrayList<>(first.select(".hits h2").eachText());
        assertThat(all).hasSize(20);
        all.addAll(second.select(".hits h2").eachText());
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(ApprovalFixture::title).toList());
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void what_is_not_on_the_site_is_not_found() {
        // Given
        ApprovalFixture waiting = ApprovalFixture.article()
                .with("title", "Bài xvchờ đăng")
                .publishAt(java.time.Instant.now().plusSeconds(3600))
                .publish(newsroom.kafka);
        ApprovalFixture gone =
                ApprovalFixture.article().with("title", "Bài xvgỡ xuống").publish(newsroom.kafka);
        Newsroom.awaitEdition(waiting, "WAITING");
        newsroom.published(gone, 1);
        assertThat(titles("xvgỡ")).hasSize(1);

        // When
        Newsroom.commanded(gone, "unpublish", "{\"reason\":\"x\"}");

        // Then
        assertThat(titles("xvgỡ")).isEmpty();
        assertThat(titles("xvchờ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=<script>alert(1)</script>",
                "q=\"><img src=x onerror=alert(1)>",
                "q=%00",
                "q='",
                "q=&",
                "sau=xyz&q=a",
                "q=%ED%A0%80",
                "tu=\"><script>&q=a",
                "chuyen-muc=<b>&q=a",
                "q="
            })
    void whatever_is_typed_gets_a_page_on_which_nothing_runs(String query) {
        // When
        Response response = given().urlEncodingEnabled(!query.contains("%")).get("/tim-kiem?" + query);

        // Then
        assertThat(response.statusCode()).isIn(200, 400, 422);
        if (response.statusCode() == 200) {
            Document page = Jsoup.parse(response.asString());
            assertThat(page.select("script, img, b, [onerror]")).isEmpty();
            assertThat(page.select("form[action=/tim-kiem][method=get]")).hasSize(1);
            assertThat(response.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void only_reading_is_possible_here_too() {
        // When / Then
        given().post("/tim-kiem").then().statusCode(405);
        given().head("/tim-kiem?q=a").then().statusCode(200);
    }

    @Test
    void the_role_of_search_can_read_what_is_published_and_nothing_else() throws Throwable {
        // Given
        PostgresServer.shared().execute("postgres", """
                do $$ begin create role publishing_site_reader nologin; exception when duplicate_object then null; end $$
                """);
        PostgresServer.shared().execute("postgres", "grant publishing_site_reader to " + PostgresServer.USER);
        assertThat(VertxContextSupport.subscribeAndAwait(() -> search.adoptReader()))
                .isTrue();
        assertThat(titles("77/2023")).containsExactly(numbered.title());
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                Statement statement = database.createStatement()) {
            statement.execute("set role " + SiteSearch.ROLE);

            // When / Then
            statement.executeQuery("select count(*) from site_search");
            for (String table : List.of("publication", "edition", "person_name", "event_payload", "site_article")) {
                assertThat(refused(statement, "select count(*) from " + table))
                        .as(table)
                        .isTrue();
            }
            assertThat(refused(statement, "delete from site_search")).isTrue();
        }
    }

    private static boolean refused(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            return "42501".equals(e.getSQLState());
        }
    }

    private static List<String> titles(String query) {
        return search("q=" + query).select(".hits h2").eachText();
    }

    private static Document search(String query) {
        return Jsoup.parse(given().get("/tim-kiem?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
