package vn.toasoan.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.answerGates;
import static vn.toasoan.review.Newsroom.approve;
import static vn.toasoan.review.Newsroom.decide;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

/** Review is the only arbiter of a handed-in article: of an approval and a withdrawal exactly one wins. */
@ReviewServiceTest
class ArbitrationTest {

    private static final UUID TEACHER = UUID.randomUUID();
    /** Few enough for every build; {@code -Drace.tries=500} shows it at length. */
    private static final int TRIES = Integer.getInteger("race.tries", 24);

    private static final Set<String> ENDINGS = Set.of("article-approved", "withdrawal-rejected", "review-cancelled");

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private record Duel(UUID article, UUID reviewCase, UUID step, String etag) {}

    @Test
    void aWithdrawnArticleCannotBeApproved() {
        // Given
        Duel duel = readyToApprove();
        newsroom.requestWithdrawal(duel.article(), 1, TEACHER, UUID.randomUUID());
        newsroom.told(duel.article(), "review-cancelled");

        // When
        JsonNode stale = json(decide(duel.reviewCase(), editor(), duel.etag(), approve(duel.step())));
        JsonNode fresh =
                json(decide(duel.reviewCase(), editor(), etag(duel.reviewCase(), editor()), approve(duel.step())));

        // Then
        for (JsonNode refused : List.of(stale, fresh)) {
            assertThat(refused.get("status").asInt()).isEqualTo(409);
            assertThat(refused.get("code").asText()).isEqualTo("WRONG_STATE");
            assertThat(refused.get("guard").asText()).isEqualTo("CASE_OPEN");
            assertThat(refused.get("state").asText()).isEqualTo("CANCELLED");
        }
    }

    @Test
    void aWithdrawalAfterTheApprovalIsRejectedOnceAndTheApprovalStands() {
        // Given
        Duel duel = readyToApprove();
        decide(duel.reviewCase(), editor(), duel.etag(), approve(duel.step()))
                .then()
                .statusCode(200);
        UUID request = UUID.randomUUID();

        // When
        newsroom.requestWithdrawal(duel.article(), 1, TEACHER, request);
        newsroom.requestWithdrawal(duel.article(), 1, TEACHER, request);
        newsroom.awaitArticlesRead();

        // Then
        JsonNode rejected = newsroom.told(duel.article(), "withdrawal-rejected").json();
        assertThat(rejected.get("reason").asText()).isEqualTo("ALREADY_APPROVED");
        assertThat(newsroom.allTold(duel.article()))
                .filteredOn("withdrawal-rejected"::equals)
                .hasSize(1);
        assertThat(state(duel)).isEqualTo("APPROVED");
    }

    @Test
    void ofAnApprovalAndAWithdrawalAtTheSameMomentExactlyOneWins() {
        // Given
        List<UUID> articles = Stream.generate(UUID::randomUUID).limit(TRIES).toList();
        articles.forEach(article -> newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER)));
        List<Duel> duels = articles.stream().map(this::readyToApprove).toList();
        List<Integer> statuses = new ArrayList<>();

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Duel duel : duels) {
                CyclicBarrier together = new CyclicBarrier(2);
                CompletableFuture<Integer> approval = CompletableFuture.supplyAsync(
                        () -> {
                            pass(together);
                            return decide(duel.reviewCase(), editor(), duel.etag(), approve(duel.step()))
                                    .statusCode();
                        },
                        threads);
                CompletableFuture<Void> withdrawal = CompletableFuture.runAsync(
                        () -> {
                            pass(together);
                            newsroom.requestWithdrawal(duel.article(), 1, TEACHER, UUID.randomUUID());
                        },
                        threads);
                withdrawal.join();
                statuses.add(approval.join());
            }
        }
        newsroom.awaitArticlesRead();
        Map<UUID, List<String>> told =
                newsroom.toldOnceEachHas(articles, Set.of("withdrawal-rejected", "review-cancelled"));

        // Then
        for (int i = 0; i < TRIES; i++) {
            Duel duel = duels.get(i);
            boolean approved = statuses.get(i) == 200;
            assertThat(statuses.get(i)).isIn(200, 409);
            assertThat(state(duel)).isEqualTo(approved ? "APPROVED" : "CANCELLED");
            assertThat(told.get(duel.article()))
                    .as("the author is told which, once")
                    .filteredOn(ENDINGS::contains)
                    .containsExactlyElementsOf(
                            approved
                                    ? List.of("article-approved", "withdrawal-rejected")
                                    : List.of("review-cancelled"));
        }
        IO.println("of %d races the approval won %d"
                .formatted(
                        TRIES, statuses.stream().filter(status -> status == 200).count()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whileBothWaitForTheSameCaseTheFirstOfThemWinsAndTheOtherSeesIt(boolean approvalFirst) throws SQLException {
        // Given
        Duel duel = readyToApprove();
        Supplier<Integer> approval = () -> decide(duel.reviewCase(), editor(), duel.etag(), approve(duel.step()))
                .statusCode();
        Runnable withdrawal = () -> newsroom.requestWithdrawal(duel.article(), 1, TEACHER, UUID.randomUUID());

        // When
        int status;
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection holder =
                        Database.hold("select id from review_case where id = ? for update", duel.reviewCase())) {
            CompletableFuture<Integer> answer;
            if (approvalFirst) {
                answer = CompletableFuture.supplyAsync(approval, thread);
                awaitWaiters(1);
                withdrawal.run();
            } else {
                withdrawal.run();
                awaitWaiters(1);
                answer = CompletableFuture.supplyAsync(approval, thread);
            }
            awaitWaiters(2);
            holder.commit();
            status = answer.join();
        }
        newsroom.awaitArticlesRead();

        // Then
        assertThat(status).isEqualTo(approvalFirst ? 200 : 409);
        assertThat(state(duel)).isEqualTo(approvalFirst ? "APPROVED" : "CANCELLED");
        newsroom.told(duel.article(), approvalFirst ? "withdrawal-rejected" : "review-cancelled");
        assertThat(newsroom.allTold(duel.article()))
                .doesNotContain(approvalFirst ? "review-cancelled" : "article-approved");
    }

    private static void awaitWaiters(int sessions) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count(
                                "select count(*) from pg_stat_activity where datname = current_database() and"
                                        + " wait_event_type = 'Lock'"))
                        .isEqualTo(sessions));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsToldWhatHappened() {
        // Given
        Duel duel = readyToApprove();
        CyclicBarrier together = new CyclicBarrier(2);

        // When
        List<JsonNode> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<JsonNode>> both = List.of(
                    CompletableFuture.supplyAsync(
                            () -> {
                                pass(together);
                                return json(decide(duel.reviewCase(), editor(), duel.etag(), approve(duel.step())));
                            },
                            threads),
                    CompletableFuture.supplyAsync(
                            () -> {
                                pass(together);
                                return json(decide(
                                        duel.reviewCase(),
                                        Newsroom.as(Newsroom.SECOND_EDITOR, "editor"),
                                        duel.etag(),
                                        approve(duel.step())));
                            },
                            threads));
            both.forEach(answer -> answers.add(answer.join()));
        }

        // Then
        assertThat(answers).filteredOn(answer -> answer.has("actions")).hasSize(1);
        JsonNode loser = answers.stream()
                .filter(answer -> answer.has("code"))
                .findFirst()
                .orElseThrow();
        assertThat(loser.get("status").asInt()).isEqualTo(409);
        assertThat(loser.get("lastDecision").asText()).isEqualTo("APPROVE");
        assertThat(loser.get("decidedBy").asText()).isIn(Newsroom.EDITOR.toString(), Newsroom.SECOND_EDITOR.toString());
        assertThat(Database.count("select count(*) from decision where case_id = ?", duel.reviewCase()))
                .isOne();
    }

    private Duel readyToApprove() {
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", TEACHER));
        return readyToApprove(article);
    }

    private Duel readyToApprove(UUID article) {
        UUID reviewCase = newsroom.caseOf(article, 1);
        answerGates(reviewCase, editor(), editor()).then().statusCode(200);
        return new Duel(article, reviewCase, Newsroom.readyStepId(reviewCase), etag(reviewCase, editor()));
    }

    private static String state(Duel duel) {
        return Database.find("select state from review_case where id = ?", duel.reviewCase());
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
