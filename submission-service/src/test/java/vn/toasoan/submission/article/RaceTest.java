package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;

@SubmissionServiceTest
class RaceTest {

    @Test
    void ofManyWhoHandInTheSameVersionOneWins() throws Exception {
        // Given
        String id = Drafts.draft();
        Callable<Integer> submit = () -> submit(Staff.LAN, id).statusCode();
        Callable<Integer> submitAsLead = () -> submit(Staff.HOA, id).statusCode();

        // When
        List<Integer> statuses = together(List.of(submit, submitAsLead, submit, submitAsLead, submit, submitAsLead));

        // Then
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(Told.about(id)).containsOnlyOnce("vn.toasoan.submission.article.article-submitted.v1");
        assertThat(Told.count("select count(*) from revision where article_id::text = ?", id))
                .isEqualTo(1);
    }

    private static Response submit(Staff who, String id) {
        return who.asks().header("If-Match", "\"0\"").post("/api/v1/articles/" + id + "/submit");
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> results = new java.util.ArrayList<>();
            for (Future<Integer> call : callers.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        }
    }
}
