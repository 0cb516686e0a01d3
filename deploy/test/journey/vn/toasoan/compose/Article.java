package vn.toasoan.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.api.Multipart;
import vn.toasoan.local.keycloak.DemoPeople;

/** The demo's article on its way from draft to publication, each step by the person whose it is. */
final class Article {

    private static final List<Map<String, String>> GATES = List.of(
            Map.of("gate", "STATE_SECRET", "answer", "YES"),
            Map.of("gate", "CHILD_CONSENT", "answer", "YES", "note", "Ảnh không có học sinh."),
            Map.of("gate", "SOURCE_RIGHTS", "answer", "YES"),
            Map.of("gate", "SPOKESPERSON", "answer", "NOT_APPLICABLE"));

    private final JsonNode sample = Json.read(new String(resource("bai-viet.json"), java.nio.charset.StandardCharsets.UTF_8));
    private final Api author;
    private final Api board;
    private final Map<String, String> media = new HashMap<>();
    private String id;
    private String caseId;

    Article(Deployment deployment) {
        this.author = deployment.as(DemoPeople.named("lan.to1"));
        this.board = deployment.as(DemoPeople.named("quyen.bbt"));
    }

    String id() {
        return id;
    }

    String title() {
        return sample.at("/revised/title").asText();
    }

    String draft() {
        Answer answer = author.post("/api/v1/articles").once().json(sample.path("draft")).send().expect(201);
        id = answer.json().path("id").asText();
        return "Location: " + answer.header("Location");
    }

    String upload() {
        for (JsonNode photo : sample.path("photos")) {
            Multipart form = new Multipart()
                    .field("articleId", id)
                    .field("alt", photo.path("alt").asText())
                    .field("credit", photo.path("credit").asText())
                    .field("identifiablePupil", "false");
            String file = photo.path("file").asText();
            form.file("file", file, "image/jpeg", resource(file));
            Answer answer = author.post("/api/v1/media").once().multipart(form).send().expect(201);
            media.put(photo.path("key").asText(), answer.json().path("id").asText());
        }
        return media.size() + " photos";
    }

    String handIn(int revision) {
        author.post(path() + "/submit").ifMatch(read().etag()).json(Map.of()).send().expect(200);
        int stored = read().json().path("revision").asInt();
        Checks.require(stored == revision, "it became revision " + stored);
        return "revision " + stored;
    }

    String boardSeesIt(int revision) {
        caseId = Deployment.await("The case of revision " + revision, () -> Json.items(board
                        .get("/api/v1/reviews?queue=needs-me&limit=100").send().expect(200).json().path("items"))
                .stream()
                .filter(item -> item.path("articleId").asText().equals(id)
                        && item.path("revision").asInt() == revision)
                .map(item -> item.path("id").asText())
                .findFirst());
        return caseId;
    }

    String boardDecides(Map<String, String> verdict, String stateAfter) {
        Answer before = review();
        Map<String, String> decision = new HashMap<>(verdict);
        decision.put("stepId", readyStep(before.json()));
        board.post(casePath() + "/decide").ifMatch(before.etag()).json(decision).send().expect(200);
        String state = review().json().path("state").asText();
        Checks.require(state.equals(stateAfter), "the case is " + state);
        return state;
    }

    String boardAnswersGates() {
        board.post(casePath() + "/checklist")
                .ifMatch(review().etag())
                .json(Map.of("answers", GATES))
                .send()
                .expect(200);
        return GATES.size() + " gates";
    }

    String reason() {
        return sample.path("changeRequest").asText();
    }

    String becomes(String state) {
        return Deployment.await("The state " + state, () -> Optional.of(read().json().path("state").asText())
                .filter(state::equals));
    }

    String revise() {
        ObjectNode revised = sample.path("revised").deepCopy();
        String body = revised.path("body").asText();
        for (Map.Entry<String, String> photo : media.entrySet()) {
            body = body.replace("{" + photo.getKey() + "}", photo.getValue());
        }
        author.put(path()).ifMatch(read().etag()).json(revised.put("body", body)).send().expect(200);
        return title();
    }

    List<String> imageHashes() {
        List<String> hashes = new ArrayList<>();
        read().json().path("media").forEach(image -> hashes.add(image.path("sha256").asText()));
        return hashes;
    }

    private static String readyStep(JsonNode reviewCase) {
        return Json.items(reviewCase.path("steps")).stream()
                .filter(step -> step.path("state").asText().equals("READY"))
                .findFirst()
                .orElseThrow()
                .path("stepId")
                .asText();
    }

    private Answer review() {
        return board.get(casePath()).send().expect(200);
    }

    private Answer read() {
        return author.get(path()).send().expect(200);
    }

    private String path() {
        return "/api/v1/articles/" + id;
    }

    private String casePath() {
        return "/api/v1/reviews/" + caseId;
    }

    private static byte[] resource(String file) {
        try (InputStream content = DemoPeople.class.getResourceAsStream("/demo/" + file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
