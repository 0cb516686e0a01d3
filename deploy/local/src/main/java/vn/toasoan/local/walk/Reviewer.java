package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.service.ServiceName;

/** Somebody who decides: sees the queue, answers the gates, decides a step. */
final class Reviewer {

    private static final String REVIEWS = "/api/v1/reviews";
    private static final List<Map<String, String>> ANSWERS = List.of(
            Map.of("gate", "STATE_SECRET", "answer", "YES"),
            Map.of(
                    "gate",
                    "CHILD_CONSENT",
                    "answer",
                    "YES",
                    "note",
                    "Ảnh không có học sinh; bài không nêu tên em nào."),
            Map.of("gate", "SOURCE_RIGHTS", "answer", "YES"),
            Map.of("gate", "SPOKESPERSON", "answer", "NOT_APPLICABLE"));

    private final Newsroom newsroom;
    private final Api api;

    Reviewer(Newsroom newsroom, DemoPerson person) {
        this.newsroom = newsroom;
        this.api = newsroom.as(person, ServiceName.REVIEW);
    }

    /** Waits until a revision waits for this person; returns its case. */
    String findsInQueue(String articleId, int revision) {
        return newsroom.await(
                "Revision " + revision + " in the reviewer's queue",
                () -> find("?queue=needs-me&limit=100", item -> isRevision(item, articleId, revision)));
    }

    /** Waits until this person can see a revision's case, whoever is to decide it. */
    String findsCase(String articleId, int revision) {
        return newsroom.await(
                "The case of revision " + revision,
                () -> find("?articleId=" + articleId, item -> isRevision(item, articleId, revision)));
    }

    private static boolean isRevision(JsonNode item, String articleId, int revision) {
        return item.path("articleId").asText().equals(articleId)
                && item.path("revision").asInt() == revision;
    }

    private Optional<String> find(String query, Predicate<JsonNode> wanted) {
        JsonNode page = api.get(REVIEWS + query).send().expect(200).json();
        return Json.items(page.path("items")).stream()
                .filter(wanted)
                .map(item -> item.path("id").asText())
                .findFirst();
    }

    void requestChanges(String caseId, String reason) {
        Answer before = read(caseId);
        decide(
                caseId,
                before,
                readyStep(before.json()),
                Map.of("type", "REQUEST_CHANGES", "reason", reason),
                "RETURNED");
    }

    /** Approving before the gates are answered must be refused; then answers them. */
    void answerGates(String caseId) {
        Answer before = read(caseId);
        Answer tooEarly = api.post(path(caseId) + "/decide")
                .ifMatch(before.etag())
                .json(Map.of("stepId", readyStep(before.json()).path("stepId").asText(), "type", "APPROVE"))
                .send();
        boolean answered = before.json().path("checklist").size() > 0;
        NotAsPromised.unless(
                answered || tooEarly.status() == 409 && tooEarly.problemCode().equals("GATE_UNANSWERED"),
                "Approving with open gates was answered by " + tooEarly.status() + " " + tooEarly.text());
        Newsroom.command(
                api.post(path(caseId) + "/checklist").ifMatch(before.etag()).json(Map.of("answers", ANSWERS)),
                () -> read(caseId).json().path("checklist").size() >= ANSWERS.size());
    }

    /** Approves the step that is ready. */
    void approve(String caseId, String stateAfter) {
        Answer before = read(caseId);
        decide(caseId, before, readyStep(before.json()), Map.of("type", "APPROVE"), stateAfter);
    }

    private void decide(String caseId, Answer before, JsonNode step, Map<String, String> verdict, String stateAfter) {
        Map<String, String> decision = new java.util.HashMap<>(verdict);
        decision.put("stepId", step.path("stepId").asText());
        Newsroom.command(
                api.post(path(caseId) + "/decide").ifMatch(before.etag()).json(decision),
                () -> isDecided(read(caseId).json(), step.path("stepId").asText()));
        String state = read(caseId).json().path("state").asText();
        NotAsPromised.unless(state.equals(stateAfter), "The case is " + state + " instead of " + stateAfter);
    }

    private static boolean isDecided(JsonNode reviewCase, String stepId) {
        return Json.items(reviewCase.path("decisions")).stream()
                .anyMatch(decision -> decision.path("stepId").asText().equals(stepId));
    }

    /** @return the refusal of this person's attempt to approve the ready step */
    Answer tryToApprove(String caseId) {
        Answer before = read(caseId);
        return api.post(path(caseId) + "/decide")
                .ifMatch(before.etag())
                .json(Map.of("stepId", readyStep(before.json()).path("stepId").asText(), "type", "APPROVE"))
                .send();
    }

    JsonNode reviewCase(String caseId) {
        return read(caseId).json();
    }

    static JsonNode readyStep(JsonNode reviewCase) {
        return Json.items(reviewCase.path("steps")).stream()
                .filter(step -> step.path("state").asText().equals("READY"))
                .findFirst()
                .orElseThrow(() -> new NotAsPromised("No step of the case is ready: " + reviewCase.path("steps")));
    }

    private Answer read(String caseId) {
        return api.get(path(caseId)).send().expect(200);
    }

    private static String path(String caseId) {
        return REVIEWS + "/" + caseId;
    }

    String url(String caseId) {
        return api.url(path(caseId));
    }

    String queueUrl() {
        return api.url(REVIEWS + "?queue=needs-me");
    }
}
