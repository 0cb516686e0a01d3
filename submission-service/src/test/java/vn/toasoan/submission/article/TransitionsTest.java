package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.toasoan.submission.article.ArticleFixture.BINH;
import static vn.toasoan.submission.article.ArticleFixture.HOA;
import static vn.toasoan.submission.article.ArticleFixture.LAN;
import static vn.toasoan.submission.article.ArticleFixture.MINH;
import static vn.toasoan.submission.article.ArticleFixture.NOW;
import static vn.toasoan.submission.article.ArticleFixture.QUYEN;
import static vn.toasoan.submission.article.ArticleFixture.THU;
import static vn.toasoan.submission.article.ArticleFixture.VAN;
import static vn.toasoan.submission.article.ArticleFixture.image;
import static vn.toasoan.submission.article.ArticleFixture.occasion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Image;

class TransitionsTest {

    private static final List<Caller> PEOPLE = List.of(LAN, THU, HOA, MINH, QUYEN, BINH, VAN);

    @Test
    void actionsAndExecutorNeverDisagree() {
        // Given
        List<Supplier<Article>> articles = everyArticle();
        List<String> disagreements = new ArrayList<>();

        // When
        for (Supplier<Article> fresh : articles) {
            for (Caller caller : PEOPLE) {
                for (Occasion occasion : everyOccasion(caller)) {
                    for (Command command : Command.values()) {
                        Article article = fresh.get();
                        boolean promised =
                                Transitions.actions(article, occasion).contains(command.action());
                        boolean done = catchThrowable(() -> Transitions.execute(command, article, occasion)) == null;
                        if (promised != done) {
                            disagreements.add(command + " of " + caller.subject() + " in " + article.state());
                        }
                    }
                }
            }
        }

        // Then
        assertThat(disagreements).isEmpty();
    }

    @Test
    void aRefusedCommandChangesNothing() {
        // Given
        Article article = ArticleFixture.in(ArticleState.SUBMITTED);
        String before = facts(article);

        // When
        Throwable refusal = catchThrowable(() -> Transitions.execute(Command.SUBMIT, article, occasion(LAN)));

        // Then
        assertThat(refusal).isInstanceOf(Refusal.class);
        assertThat(facts(article)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noTwoRowsClaimTheSameCommandForTheSameArticle(boolean correction) {
        // Given
        Map<String, Integer> claims = new HashMap<>();
        Article article = correction ? ArticleFixture.correction() : ArticleFixture.draft();

        // When
        Transitions.TABLE.stream()
                .filter(row -> row.applies().test(article))
                .forEach(row ->
                        row.from().forEach(state -> claims.merge(row.command() + " in " + state, 1, Integer::sum)));

        // Then
        assertThat(claims.values()).containsOnly(1);
    }

    @Test
    void everyCommandHasARow() {
        // Given
        Set<Command> inTable = new HashSet<>();

        // When
        Transitions.TABLE.forEach(row -> inTable.add(row.command()));

        // Then
        assertThat(inTable).containsExactlyInAnyOrder(Command.values());
    }

    @ParameterizedTest
    @EnumSource(
            value = ArticleState.class,
            names = {"REFUSED", "WITHDRAWN"})
    void whatIsOverOffersNothing(ArticleState state) {
        // Given
        Article article = ArticleFixture.in(state);

        // When
        List<String> actions = Transitions.actions(article, occasion(LAN));

        // Then
        assertThat(actions).isEmpty();
    }

    @Test
    void theAuthorOfADraftCanDoEverythingWithIt() {
        // Given
        Article article = ArticleFixture.draft();

        // When
        List<String> actions = Transitions.actions(article, occasion(LAN));

        // Then
        assertThat(actions).containsExactly("edit", "illustrate", "submit", "withdraw");
    }

    @Test
    void aColleagueOfTheTeamReadsAndChangesNothing() {
        // Given
        Article article = ArticleFixture.draft();

        // When
        List<String> actions = Transitions.actions(article, occasion(THU));

        // Then
        assertThat(actions).isEmpty();
        assertThat(Reading.allowed(THU, article)).isTrue();
    }

    @Test
    void theLeadOfTheTeamMayHandInForIt() {
        // Given
        Article article = ArticleFixture.draft();

        // When
        List<ArticleEvent> events = Transitions.execute(Command.SUBMIT, article, occasion(HOA));

        // Then
        assertThat(events).singleElement().isInstanceOfSatisfying(ArticleEvent.Submitted.class, submitted -> {
            assertThat(submitted.revision().submittedBy()).isEqualTo("hoa");
            assertThat(submitted.revision().content().authors()).containsExactly("lan");
        });
    }

    @Test
    void whoLostTheRoleOfAWriterNoLongerWrites() {
        // Given
        Article article = ArticleFixture.draft();
        Caller left = new Caller("lan", Set.of("archivist"), Set.of("to-1"), Set.of());

        // When
        List<String> actions = Transitions.actions(article, occasion(left));

        // Then
        assertThat(actions).isEmpty();
    }

    @Test
    void aClaimToLeadWithoutTheRoleCountsForNothing() {
        // Given
        Article article = ArticleFixture.draft();
        Caller pretender = new Caller("thu", Set.of("contributor"), Set.of(), Set.of("to-1"));

        // When
        List<String> actions = Transitions.actions(article, occasion(pretender));

        // Then
        assertThat(actions).isEmpty();
        assertThat(Reading.allowed(pretender, article)).isFalse();
    }

    @Test
    void handingInFreezesTheNextRevision() {
        // Given
        Article article = ArticleFixture.in(ArticleState.RETURNED);

        // When
        List<ArticleEvent> events =
                Transitions.execute(Command.SUBMIT, article, occasion(LAN, image("Sân trường", false)));

        // Then
        assertThat(article.state()).isEqualTo(ArticleState.SUBMITTED);
        assertThat(events).singleElement().isInstanceOfSatisfying(ArticleEvent.Submitted.class, submitted -> {
            assertThat(submitted.revision().number()).isEqualTo(2);
            assertThat(submitted.revision().schoolYear()).isEqualTo("2026-2027");
            assertThat(submitted.revision().contentHash()).matches("[0-9a-f]{64}");
            assertThat(submitted.revision().content().images()).hasSize(1);
        });
    }

    @Test
    void aDraftThatWasNeverHandedInIsWithdrawnWithoutAWord() {
        // Given
        Article article = ArticleFixture.draft();

        // When
        List<ArticleEvent> events = Transitions.execute(Command.WITHDRAW, article, occasion(LAN));

        // Then
        assertThat(article.state()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(events).isEmpty();
    }

    @Test
    void aReturnedArticleIsWithdrawnAndOthersAreTold() {
        // Given
        Article article = ArticleFixture.in(ArticleState.RETURNED);

        // When
        List<ArticleEvent> events =
                Transitions.execute(Command.WITHDRAW, article, occasion(LAN).saying(Occasion.Words.because("Hoãn")));

        // Then
        assertThat(article.state()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(events).containsExactly(new ArticleEvent.Withdrawn(article.id(), 1, "lan", "Hoãn", NOW));
    }

    @Test
    void aHandedInArticleIsOnlyAskedBack() {
        // Given
        Article article = ArticleFixture.in(ArticleState.SUBMITTED);

        // When
        List<ArticleEvent> events =
                Transitions.execute(Command.WITHDRAW, article, occasion(LAN).saying(Occasion.Words.because("Hoãn")));

        // Then
        assertThat(article.state()).isEqualTo(ArticleState.SUBMITTED);
        assertThat(article.withdrawal().pending()).isTrue();
        assertThat(events).containsExactly(new ArticleEvent.WithdrawalRequested(article.id(), 1, "lan", "Hoãn", NOW));
    }

    @Test
    void askingBackTwiceIsRefusedByAGuardWithAName() {
        // Given
        Article article = ArticleFixture.withWithdrawalPending();

        // When
        Optional<Refusal> refusal = Transitions.refusal(Command.WITHDRAW, article, occasion(LAN));

        // Then
        assertThat(refusal).hasValueSatisfying(no -> {
            assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(no.facts()).containsEntry("guard", "WITHDRAWAL_PENDING");
        });
    }

    @Test
    void reviewGivesAnAskedArticleBackInTheNameOfWhoAsked() {
        // Given
        Article article = ArticleFixture.withWithdrawalPending();

        // When
        List<ArticleEvent> events =
                Transitions.execute(Command.CANCEL_REVIEW, article, Occasion.ofReview(NOW, "Theo đề nghị của tác giả"));

        // Then
        assertThat(article.state()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(article.withdrawal().pending()).isFalse();
        assertThat(events)
                .containsExactly(new ArticleEvent.Withdrawn(article.id(), 1, "lan", "Theo đề nghị của tác giả", NOW));
    }

    @Test
    void anApprovalStandsAndTheRejectionIsShownToTheAuthor() {
        // Given
        Article article = ArticleFixture.withWithdrawalPending();
        Transitions.execute(Command.ACCEPT, article, Occasion.ofReview(NOW, null));

        // When
        Transitions.execute(Command.REJECT_WITHDRAWAL, article, Occasion.ofReview(NOW, "Bài đã được duyệt"));

        // Then
        assertThat(article.state()).isEqualTo(ArticleState.ACCEPTED);
        assertThat(article.withdrawal().pending()).isFalse();
        assertThat(article.withdrawal().rejection()).isEqualTo("Bài đã được duyệt");
    }

    @Test
    void aReturnAnswersThePendingRequestSinceTheAuthorHasTheArticleAgain() {
        // Given
        Article article = ArticleFixture.withWithdrawalPending();

        // When
        Transitions.execute(Command.RETURN, article, Occasion.ofReview(NOW, null));

        // Then
        assertThat(article.withdrawal().pending()).isFalse();
        assertThat(Transitions.actions(article, occasion(LAN))).contains("withdraw", "submit");
    }

    @Test
    void aSecondHandInNamesTheGuardAndWhereItWouldBePossible() {
        // Given
        Article article = ArticleFixture.in(ArticleState.SUBMITTED);

        // When
        Optional<Refusal> refusal = Transitions.refusal(Command.SUBMIT, article, occasion(LAN));

        // Then
        assertThat(refusal).hasValueSatisfying(no -> {
            assertThat(no.code()).isEqualTo("WRONG_STATE");
            assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(no.facts())
                    .containsEntry("guard", "STATE")
                    .containsEntry("possibleIn", Set.of(ArticleState.DRAFT, ArticleState.RETURNED));
        });
    }

    @ParameterizedTest
    @CsvSource({"'', false, ALT_TEXT_REQUIRED", "Sân trường, true, CONSENT_REQUIRED"})
    void anImageThatIsNotReadyKeepsTheArticleBack(String alt, boolean pupil, String code) {
        // Given
        Article article = ArticleFixture.draft();

        // When
        Optional<Refusal> refusal = Transitions.refusal(Command.SUBMIT, article, occasion(LAN, image(alt, pupil)));

        // Then
        assertThat(refusal).hasValueSatisfying(no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID);
        });
    }

    @Test
    void aPupilIsShownWithEveryConsentValidAndNotWithOneMissing() {
        // Given
        UUID mother = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Image picture = ArticleFixture.pupils(mother, other);

        // When
        boolean both = ArticleFixture.occasion(Set.of(mother, other), picture).mayShow(picture);
        boolean one = ArticleFixture.occasion(Set.of(mother), picture).mayShow(picture);

        // Then
        assertThat(both).isTrue();
        assertThat(one).isFalse();
    }

    @Test
    void anArticleWithoutABodyStaysADraft() {
        // Given
        Article article = Article.draft(UUID.randomUUID(), ArticleFixture.text(""), Origin.here(LAN, NOW));

        // When
        Optional<Refusal> refusal = Transitions.refusal(Command.SUBMIT, article, occasion(LAN));

        // Then
        assertThat(refusal).map(Refusal::code).contains("BODY_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({"false, true, TEAM_CLOSED", "true, false, TOPIC_CLOSED"})
    void aClosedTeamOrTopicTakesNothing(boolean teamOpen, boolean topicOpen, String code) {
        // Given
        Article article = ArticleFixture.draft();
        Occasion occasion =
                new Occasion(LAN, NOW, List.of(), Set.of(), teamOpen, topicOpen, false, null, 1, Occasion.Words.NONE);

        // When
        Optional<Refusal> refusal = Transitions.refusal(Command.SUBMIT, article, occasion);

        // Then
        assertThat(refusal).map(Refusal::code).contains(code);
    }

    @Test
    void newsOfAnOlderRevisionOrCaseVersionIsRecognised() {
        // Given
        Article article = ArticleFixture.in(ArticleState.RETURNED);
        Transitions.execute(Command.SUBMIT, article, occasion(LAN));
        article.notices(2, 5);

        // When
        List<Boolean> news =
                List.of(article.notices(1, 9), article.notices(2, 4), article.notices(2, 5), article.notices(3, 6));

        // Then
        assertThat(news).containsExactly(false, false, true, false);
    }

    @Test
    void whoDecidesMayReadWhatWasHandedInAndNotTheWorkingText() {
        // Given
        Caller financeOfficer = new Caller("nga", Set.of("finance-officer"), Set.of(), Set.of());
        Article handedIn = ArticleFixture.in(ArticleState.SUBMITTED);
        handedIn.reviewedBy(List.of("finance-officer", "editor"), List.of("binh"));
        Article returned = ArticleFixture.in(ArticleState.RETURNED);
        returned.reviewedBy(List.of("finance-officer"), List.of());

        // When
        List<Boolean> allowed = List.of(
                Reading.allowed(financeOfficer, handedIn),
                Reading.allowed(financeOfficer, returned),
                Reading.ofImages(financeOfficer, returned),
                Reading.allowed(MINH, handedIn),
                Reading.allowed(VAN, handedIn));

        // Then
        assertThat(allowed).containsExactly(true, false, true, false, false);
    }

    private static List<Supplier<Article>> everyArticle() {
        List<Supplier<Article>> articles = new ArrayList<>();
        Arrays.stream(ArticleState.values()).forEach(state -> articles.add(() -> ArticleFixture.in(state)));
        articles.add(ArticleFixture::withWithdrawalPending);
        articles.add(ArticleFixture::correction);
        articles.add(ArticleFixture::proposed);
        return articles;
    }

    private static List<Occasion> everyOccasion(Caller caller) {
        return List.of(
                occasion(caller),
                occasion(caller, image("Sân trường", false)),
                occasion(caller, image("", false)),
                occasion(caller, image("Em A", true)),
                new Occasion(
                        caller,
                        NOW,
                        List.of(),
                        Set.of(),
                        false,
                        true,
                        false,
                        null,
                        1,
                        Occasion.Words.text(ArticleFixture.text("x"))),
                new Occasion(
                        caller,
                        NOW,
                        List.of(),
                        Set.of(),
                        true,
                        false,
                        false,
                        null,
                        1,
                        Occasion.Words.text(ArticleFixture.text("x"))),
                new Occasion(
                        caller,
                        NOW,
                        List.of(),
                        Set.of(),
                        true,
                        true,
                        false,
                        "hoa",
                        1,
                        Occasion.Words.text(ArticleFixture.text("x"))),
                new Occasion(caller, NOW, List.of(), Set.of(), true, true, false, null, 0, Occasion.Words.note("Sửa")),
                new Occasion(
                        caller,
                        NOW,
                        List.of(),
                        Set.of(),
                        true,
                        true,
                        true,
                        null,
                        1,
                        Occasion.Words.because("Chọn bài khác")));
    }

    private static String facts(Article article) {
        return article.state() + " " + article.revision() + " " + article.withdrawal() + " " + article.updatedAt();
    }
}
