package vn.toasoan.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.process.Patience;
import vn.toasoan.local.service.ServiceName;

/** Articles of about 2 KB as one author and one editor handle them, through the REST APIs. */
final class Articles {

    private static final String ARTICLES = "/api/v1/articles";
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String TEXT =
            "<p>" + "Sáng nay thầy trò khối lớp Hai ra vườn trường đo chiều cao từng luống rau. ".repeat(24) + "</p>";
    private static final List<Map<String, String>> ANSWERS =
            List.of(Map.of("gate", "STATE_SECRET", "answer", "YES"), Map.of("gate", "CHILD_CONSENT", "answer", "YES"));

    private final Api author;
    private final Api reviews;

    Articles(LocalStack stack) {
        this.author = api(stack, ServiceName.SUBMISSION, "lan.to1");
        this.reviews = api(stack, ServiceName.REVIEW, "quyen.bbt");
    }

    private static Api api(LocalStack stack, ServiceName service, String username) {
        return new Api(
                stack.service(service).url(),
                stack.keycloak().tokens().of(DemoPeople.named(username)),
                Duration.ofSeconds(30));
    }

    /** @return the draft's id; its version is 1 */
    String draft(String title) {
        Map<String, Object> draft = Map.of(
                "kind",
                "TIN",
                "title",
                title,
                "summary",
                "Một giờ học ngoài trời",
                "topic",
                "chuyen-mon",
                "team",
                "to-1",
                "body",
                TEXT);
        return author.post(ARTICLES)
                .json(draft)
                .send()
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    String etagOf(String id) {
        return author.get(ARTICLES + "/" + id).send().expect(200).etag();
    }

    void submit(String id, String etag) {
        author.post(ARTICLES + "/" + id + "/submit")
                .ifMatch(etag)
                .json(Map.of())
                .send()
                .expect(200);
    }

    /** Signed and refused before the first statement: what a request costs without its work. */
    void refused() {
        author.get(ARTICLES + "?cursor=no-cursor").send().expect(400);
    }

    /** A case whose gates are answered, so that one more call approves it. */
    record ReadyCase(String id, String etag, String stepId) {}

    ReadyCase readyCase(String articleId) {
        String id = Patience.until(Duration.ofSeconds(60), () -> caseOf(articleId))
                .orElseThrow(() -> new IllegalStateException("No case for " + articleId));
        Answer before = reviews.get(REVIEWS + "/" + id).send().expect(200);
        reviews.post(REVIEWS + "/" + id + "/checklist")
                .ifMatch(before.etag())
                .json(Map.of("answers", ANSWERS))
                .send()
                .expect(200);
        Answer now = reviews.get(REVIEWS + "/" + id).send().expect(200);
        String step = Json.items(now.json().path("steps")).stream()
                .filter(it -> it.path("state").asText().equals("READY"))
                .map(it -> it.path("stepId").asText())
                .findFirst()
                .orElseThrow();
        return new ReadyCase(id, now.etag(), step);
    }

    private Optional<String> caseOf(String articleId) {
        JsonNode items = reviews.get(REVIEWS + "?articleId=" + articleId)
                .send()
                .expect(200)
                .json()
                .path("items");
        return Json.items(items).stream().map(it -> it.path("id").asText()).findFirst();
    }

    void approve(ReadyCase ready) {
        reviews.post(REVIEWS + "/" + ready.id() + "/decide")
                .ifMatch(ready.etag())
                .json(Map.of("stepId", ready.stepId(), "type", "APPROVE"))
                .send()
                .expect(200);
    }
}
