package vn.toasoan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.answerGates;
import static vn.toasoan.review.Newsroom.approve;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.decide;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.principal;
import static vn.toasoan.review.Newsroom.read;
import static vn.toasoan.review.Newsroom.readyStep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

@ReviewServiceTest
class ReviewJourneyTest {

    private static final Contracts OURS = Contracts.of("review-service");

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aHandInIsReturnedRevisedApprovedAndToldOnWhole() {
        // Given
        UUID article = UUID.randomUUID();
        ObjectNode first = Newsroom.handIn("two-photos", article, 1);
        ObjectNode second = Newsroom.handIn("handed-in-again", article, 2);
        newsroom.submit(first);
        UUID firstCase = newsroom.caseOf(article, 1);
        JsonNode seen = read(firstCase, editor());
        assertThat(seen.get("content").get("contentHash")).isEqualTo(first.get("contentHash"));
        decide(
                        firstCase,
                        editor(),
                        etag(firstCase, editor()),
                        Map.of(
                                "stepId", readyStep(seen).get("stepId").asText(),
                                "type", "REQUEST_CHANGES",
                                "reason", "  Ghi rõ số sách quyên góp.  "))
                .then()
                .statusCode(200);
        ReceivedRecord returned = newsroom.told(article, "changes-requested");
        newsroom.submit(second);
        UUID secondCase = newsroom.caseOf(article, 2);
        answerGates(secondCase, editor(), editor()).then().statusCode(200);

        // When
        JsonNode approved = json(decide(
                secondCase,
                editor(),
                etag(secondCase, editor()),
                Map.of(
                        "stepId", Newsroom.readyStepId(secondCase).toString(),
                        "type", "APPROVE",
                        "judgedHash", second.get("contentHash").asText())));

        // Then
        assertThat(approved.get("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.get("actions")).isEmpty();
        assertThat(returned.json().get("reason").asText()).isEqualTo("Ghi rõ số sách quyên góp.");
        ReceivedRecord told = newsroom.told(article, "article-approved");
        OURS.validateClosed(told);
        OURS.validateClosed(returned);
        assertThat(told.actor()).isEqualTo(Newsroom.EDITOR.toString());
        assertThat(told.ceSubject()).isEqualTo(article.toString());
        ObjectNode handedIn = second.deepCopy();
        handedIn.remove(java.util.List.of("submittedAt", "publicNote", "correctionOf"));
        assertThat(told.json().get("approvedRevision")).isEqualTo(Newsroom.reread(handedIn));
        assertThat(newsroom.allTold(article))
                .containsExactly(
                        "review-opened",
                        "review-step-ready",
                        "review-decision-recorded",
                        "changes-requested",
                        "review-opened",
                        "review-step-ready",
                        "review-decision-recorded",
                        "article-approved");
    }

    @Test
    void aFinanceArticleByTheOnlyFinanceOfficerGoesToThePrincipalAndThenToTheBoard() {
        // Given
        UUID article = UUID.randomUUID();
        ObjectNode finance = Newsroom.handIn("finance-no-photo-scheduled", article, 1);
        UUID officer = UUID.fromString(finance.get("submittedBy").asText());
        newsroom.publishPerson(Newsroom.example("person-changed", "finance-officer-with-deputy")
                .tree());
        newsroom.publishPerson(
                Newsroom.example("person-changed", "left-the-school").tree());
        newsroom.submit(finance);
        UUID reviewCase = newsroom.caseOf(article, 1);
        ReceivedRecord ready = newsroom.kafka()
                .await(
                        Newsroom.TOPIC,
                        told -> article.toString().equals(told.key())
                                && told.isEvent("review-step-ready")
                                && "SOLE_HOLDER_IS_AUTHOR"
                                        .equals(told.json()
                                                .path("fallbackReason")
                                                .asText()));

        // When
        JsonNode refused = json(decide(
                reviewCase,
                as(officer, "contributor", "finance-officer"),
                etag(reviewCase, principal()),
                approve(Newsroom.readyStepId(reviewCase))));
        JsonNode queue = json(principal().queryParam("topic", "tai-chinh").get("/api/v1/reviews"));
        JsonNode officersQueue = json(as(officer, "finance-officer").get("/api/v1/reviews"));
        answerGates(reviewCase, principal(), principal()).then().statusCode(200);
        decide(reviewCase, principal(), etag(reviewCase, principal()), approve(Newsroom.readyStepId(reviewCase)))
                .then()
                .statusCode(200);
        decide(reviewCase, editor(), etag(reviewCase, editor()), approve(Newsroom.readyStepId(reviewCase)))
                .then()
                .statusCode(200);

        // Then
        assertThat(refused.get("status").asInt()).isEqualTo(403);
        assertThat(refused.get("code").asText()).isEqualTo("CONFLICT_OF_INTEREST");
        assertThat(ready.json().get("assignedTo").get(0).asText()).isEqualTo(Newsroom.PRINCIPAL.toString());
        assertThat(queue.get("items").findValuesAsText("id")).contains(reviewCase.toString());
        assertThat(officersQueue.get("items").findValuesAsText("id")).doesNotContain(reviewCase.toString());
        JsonNode told = newsroom.told(article, "article-approved").json();
        assertThat(told.get("decisions").get(0).get("actingRole").asText()).isEqualTo("principal");
        assertThat(told.get("decisions").get(0).get("fallbackReason").asText()).isEqualTo("SOLE_HOLDER_IS_AUTHOR");
        assertThat(told.get("decisions").get(1).get("actingRole").asText()).isEqualTo("editor");
        assertThat(told.get("publishAt")).isEqualTo(finance.get("publishAt"));
    }

    @Test
    void aRefusedArticleIsToldAsRefused() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.submit(Newsroom.news(article, 1, "chuyen-mon", "to-1", UUID.randomUUID()));
        UUID reviewCase = newsroom.caseOf(article, 1);

        // When
        decide(
                        reviewCase,
                        editor(),
                        etag(reviewCase, editor()),
                        Map.of(
                                "stepId", Newsroom.readyStepId(reviewCase).toString(),
                                "type", "REFUSE",
                                "reason", "Trùng tin đã đăng."))
                .then()
                .statusCode(200);

        // Then
        ReceivedRecord refused = newsroom.told(article, "article-refused");
        OURS.validateClosed(refused);
        assertThat(refused.json().get("reason").asText()).isEqualTo("Trùng tin đã đăng.");
    }
}
