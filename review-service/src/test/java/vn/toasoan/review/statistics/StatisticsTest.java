package vn.toasoan.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.ReviewServiceTest;

/** A week of March 2019 in which two articles were reviewed: one approved at once, one after a return. */
@ReviewServiceTest
class StatisticsTest {

    private static final UUID REVIEWER = UUID.randomUUID();

    @BeforeAll
    static void aWeekOfLongAgo() throws SQLException {
        UUID returnedOnce = article();
        decided(returnedOnce, 1, "RETURNED", "2019-03-04T01:00:00Z", "2019-03-04T05:00:00Z", "REQUEST_CHANGES");
        decided(returnedOnce, 2, "APPROVED", "2019-03-05T01:00:00Z", "2019-03-05T11:00:00Z", "APPROVE");
        decided(article(), 1, "APPROVED", "2019-03-06T00:00:00Z", "2019-03-06T02:00:00Z", "APPROVE");
        decided(article(), 1, "APPROVED", "2019-03-11T00:00:00Z", "2019-03-11T02:00:00Z", "APPROVE");
    }

    @Test
    void everyNumberIsWhatItsDefinitionSays() {
        // When
        JsonNode week = json(editor().queryParam("from", "2019-03-04")
                .queryParam("to", "2019-03-10")
                .get("/api/v1/reviews/statistics"));

        // Then
        assertThat(week.get("timeToFirstDecision").get("articles").asInt()).isEqualTo(3);
        assertThat(week.get("timeToFirstDecision").get("median").asDouble()).isEqualTo(4);
        assertThat(week.get("timeToApproval").get("articles").asInt()).isEqualTo(2);
        assertThat(week.get("timeToApproval").get("median").asDouble()).isEqualTo(18);
        assertThat(week.get("returns").get("returns").asInt()).isEqualTo(1);
        assertThat(week.get("returns").get("average").asDouble()).isEqualTo(0.5);
        assertThat(week.get("returns").get("neverReturned").asInt()).isEqualTo(1);
        JsonNode topic = week.get("topics").get(0);
        assertThat(topic.get("opened").asInt()).isEqualTo(3);
        assertThat(topic.get("approved").asInt()).isEqualTo(2);
        assertThat(topic.get("medianHoursToApproval").asDouble()).isEqualTo(6);
        JsonNode reviewer = week.get("reviewers").get(0);
        assertThat(reviewer.get("personId").asText()).isEqualTo(REVIEWER.toString());
        assertThat(reviewer.get("decisions").asInt()).isEqualTo(3);
        assertThat(reviewer.get("returns").asInt()).isEqualTo(1);
        assertThat(week.get("definitions").get("timeToApproval").asText()).contains("tác giả sửa");
    }

    @Test
    void aPeriodWithoutArticlesHasNoHoursInsteadOfZero() {
        // When
        JsonNode empty = json(editor().queryParam("from", "2018-01-01")
                .queryParam("to", "2018-01-31")
                .get("/api/v1/reviews/statistics"));
        int tooLong = editor().queryParam("from", "2018-01-01")
                .queryParam("to", "2020-01-31")
                .get("/api/v1/reviews/statistics")
                .statusCode();

        // Then
        assertThat(empty.get("timeToApproval").get("articles").asInt()).isZero();
        assertThat(empty.get("timeToApproval").has("median")).isFalse();
        assertThat(empty.get("topics")).isEmpty();
        assertThat(tooLong).isEqualTo(422);
    }

    private static UUID article() throws SQLException {
        UUID id = UUID.randomUUID();
        Database.execute("insert into reviewed_article (article_id, applied_revision) values (?, 2)", id);
        return id;
    }

    private static void decided(UUID article, int revision, String state, String opened, String closed, String type)
            throws SQLException {
        UUID reviewCase = UUID.randomUUID();
        UUID step = UUID.randomUUID();
        Database.execute(
                """
                insert into review_case (id, article_id, revision, amendment, version, state, content_hash, title, topic,
                  team, authors, submitted_by, content, opened_at, closed_at)
                values (?, ?, ?, 0, 1, ?, 'h', 't', 'thong-ke', 'to-1', '{}', ?,
                  json_build_object('articleId', ?::uuid, 'authors', '[]'::json)::text, ?, ?)\
                """, reviewCase, article, revision, state, UUID.randomUUID(), article, time(opened), time(closed));
        Database.execute("""
                insert into review_step (id, case_id, position, role, mode, label, state)
                values (?, ?, 1, 'editor', 'ANY', 'Ban biên tập Website', 'DECIDED')\
                """, step, reviewCase);
        Database.execute("""
                  insert into decision (id, case_id, step_id, type, decided_by, acting_role, reason, judged_revision,
                    judged_hash, decided_at) values (?, ?, ?, ?, ?, 'editor', 'r', ?, 'h', ?)\
                  """, UUID.randomUUID(), reviewCase, step, type, REVIEWER, revision, time(closed));
    }

    private static Timestamp time(String instant) {
        return Timestamp.from(Instant.parse(instant));
    }
}
