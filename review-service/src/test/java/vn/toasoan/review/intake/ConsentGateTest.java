package vn.toasoan.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.answerGates;
import static vn.toasoan.review.Newsroom.approve;
import static vn.toasoan.review.Newsroom.decide;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

/** The gate knows the consents: what was withdrawn a second before closes it. */
@ReviewServiceTest
class ConsentGateTest {

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
    void anArticleWhoseConsentWasWithdrawnAfterTheGatesWereAnsweredIsNotApproved() {
        // Given
        UUID consent = UUID.randomUUID();
        UUID reviewCase = answered(UUID.randomUUID(), 1, consent);
        String etag = etag(reviewCase, editor());
        withdrawn(consent, null);

        // When
        JsonNode refused = json(decide(reviewCase, editor(), etag, approve(Newsroom.readyStepId(reviewCase))));
        JsonNode seen = Newsroom.read(reviewCase, editor());

        // Then
        assertThat(refused.get("status").asInt()).isEqualTo(409);
        assertThat(refused.get("code").asText()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(refused.get("guard").asText()).isEqualTo("CHILD_CONSENT");
        assertThat(seen.get("approvalBlockedBy").findValuesAsText("code")).containsExactly("CONSENT_WITHDRAWN");
        assertThat(seen.get("actions").toString()).doesNotContain("APPROVE").contains("REQUEST_CHANGES");
    }

    @Test
    void aConsentToldToConcernTheArticleClosesItEvenIfTheRevisionDoesNotNameIt() {
        // Given
        UUID article = UUID.randomUUID();
        UUID reviewCase = answered(article, 1, null);
        withdrawn(UUID.randomUUID(), article);

        // When
        JsonNode refused = json(
                decide(reviewCase, editor(), etag(reviewCase, editor()), approve(Newsroom.readyStepId(reviewCase))));

        // Then
        assertThat(refused.get("code").asText()).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void aRevisionHandedInAfterwardsWithoutTheImageIsApproved() {
        // Given
        UUID article = UUID.randomUUID();
        UUID consent = UUID.randomUUID();
        answered(article, 1, consent);
        withdrawn(consent, article);
        UUID reviewCase = answered(article, 2, null);

        // When
        int status = decide(reviewCase, editor(), etag(reviewCase, editor()), approve(Newsroom.readyStepId(reviewCase)))
                .statusCode();

        // Then
        assertThat(status).isEqualTo(200);
    }

    private UUID answered(UUID article, int revision, UUID consent) {
        ObjectNode data = Newsroom.handIn("two-photos", article, revision);
        data.remove("correctionOf");
        data.get("media").forEach(image -> {
            ArrayNode ids = ((ObjectNode) image).putArray("consentIds");
            if (consent != null) {
                ids.add(consent.toString());
            }
        });
        newsroom.submit(data);
        UUID reviewCase = newsroom.caseOf(article, revision);
        answerGates(reviewCase, editor(), editor()).then().statusCode(200);
        return reviewCase;
    }

    private void withdrawn(UUID consent, UUID article) {
        newsroom.consentWithdrawn(consent, article);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                Database.count("select count(*) from lost_consent where consent_id = ?", consent))
                        .isPositive());
    }
}
