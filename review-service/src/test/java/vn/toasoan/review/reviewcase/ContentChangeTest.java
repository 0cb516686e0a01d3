package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.toasoan.review.reviewcase.CaseFixture.BOARD_ONLY;
import static vn.toasoan.review.reviewcase.CaseFixture.EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_OFFICER;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_THEN_BOARD;
import static vn.toasoan.review.reviewcase.CaseFixture.NOW;
import static vn.toasoan.review.reviewcase.CaseFixture.PRINCIPAL;
import static vn.toasoan.review.reviewcase.CaseFixture.SECOND_EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.TEACHER;
import static vn.toasoan.review.reviewcase.CaseFixture.answer;
import static vn.toasoan.review.reviewcase.CaseFixture.answered;
import static vn.toasoan.review.reviewcase.CaseFixture.at;
import static vn.toasoan.review.reviewcase.CaseFixture.attempt;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.decide;
import static vn.toasoan.review.reviewcase.CaseFixture.names;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;

/** An approval sticks to the hash it was given to (design page 2): what changes of the content do to it. */
class ContentChangeTest {

    private static final Caller BOARD = caller(EDITOR, "editor");
    private static final Caller FINANCE = caller(FINANCE_OFFICER, "finance-officer");
    private static final Caller HEAD = caller(PRINCIPAL, "principal");

    /** What somebody does to a revision after the first of two approvals, and what the approval is then worth. */
    enum Edit {
        TITLE(r -> with(r, r.title() + " giấy", r.body(), r.authors(), r.media()), Change.TITLE),
        BODY(r -> with(r, r.title(), r.body() + "<p>Thêm.</p>", r.authors(), r.media()), Change.BODY),
        AUTHOR_ADDED(r -> with(r, r.title(), r.body(), List.of(TEACHER, SECOND_EDITOR), r.media()), Change.AUTHORS),
        CAPTION(r -> with(r, r.title(), r.body(), r.authors(), captioned(r)), Change.IMAGE_TEXT),
        DOCUMENT_ATTACHED(ContentChangeTest::withDocument, Change.ATTACHED),
        IMAGE_GONE(r -> with(r, r.title(), r.body(), r.authors(), List.of()), Change.IMAGES),
        WHITE_SPACE(r -> with(r, "  " + r.title().replace(" ", " \n "), r.body() + "  ", r.authors(), r.media()), null),
        NOTHING(r -> r, null);

        private final UnaryOperator<Revision> edit;
        private final Change change;

        Edit(UnaryOperator<Revision> edit, Change change) {
            this.edit = edit;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void aNewHandInVoidsTheFirstApprovalOnlyIfItSaysSomethingElse(Edit edit) {
        // Given
        ReviewCase former = approvedByFinance();
        former.attempt(new Command.Supersede(TEACHER), By.EVENT, at(school()));
        Revision next = edit.edit.apply(former.content());

        // When
        ReviewCase.Opened opened = ReviewCase.open(
                next, null, FINANCE_THEN_BOARD, former, Moment.of(school(), NOW.plus(Duration.ofDays(1))));

        // Then
        ReviewStep finance = opened.reviewCase().steps().getFirst();
        CaseEvent.ReviewOpened told = (CaseEvent.ReviewOpened) opened.events().getFirst();
        if (edit.change == null) {
            assertThat(finance.state()).isEqualTo(StepState.DECIDED);
            assertThat(told.voidedApprovals()).isNull();
            assertThat(opened.reviewCase().decisions().getFirst().carriedFrom())
                    .isEqualTo(former.decisions().getFirst().id());
            assertThat(names(opened.events()))
                    .containsExactly("ReviewOpened", "ReviewDecisionRecorded", "ReviewStepReady");
        } else {
            assertThat(finance.state()).isEqualTo(StepState.READY);
            assertThat(finance.readyAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
            assertThat(told.voidedApprovals())
                    .singleElement()
                    .returns(List.of(edit.change.name()), CaseEvent.Voided::changed)
                    .returns(FINANCE_OFFICER, CaseEvent.Voided::decidedBy);
            assertThat(opened.reviewCase().standingApprovals()).isEmpty();
        }
    }

    @Test
    void anApprovalIsNotCarriedToAHandInByWhoeverGaveIt() {
        // Given
        ReviewCase former = approvedByFinance();
        former.attempt(new Command.Supersede(FINANCE_OFFICER), By.EVENT, at(school()));
        Revision same = handedInBy(former.content(), FINANCE_OFFICER);

        // When
        ReviewCase.Opened opened = ReviewCase.open(same, null, FINANCE_THEN_BOARD, former, at(school()));

        // Then
        assertThat(opened.reviewCase().steps().getFirst().state()).isEqualTo(StepState.READY);
    }

    @Test
    void aHandInAfterTheArticleWasApprovedIsReviewedFromTheStart() {
        // Given
        ReviewCase former = approvedByFinance();
        attempt(former, decide(former.steps().getLast(), DecisionType.APPROVE), BOARD, school());

        // When
        ReviewCase.Opened opened =
                ReviewCase.open(former.content(), "Sửa số liệu.", FINANCE_THEN_BOARD, former, at(school()));

        // Then
        assertThat(opened.reviewCase().steps())
                .extracting(ReviewStep::state)
                .containsExactly(StepState.READY, StepState.WAITING);
    }

    @Test
    void anAmendmentAfterTheFirstOfTwoApprovalsOpensItsStepAgainWithANewClock() {
        // Given
        ReviewCase open = approvedByFinance();
        Moment later = Moment.of(school(), NOW.plus(Duration.ofDays(1)));

        // When
        List<CaseEvent> events = open.attempt(amend(open, "Tiêu đề đã sửa"), new By(BOARD, open.version()), later);

        // Then
        assertThat(names(events)).containsExactly("ArticleAmended", "ReviewStepReady");
        CaseEvent.ArticleAmended amended = (CaseEvent.ArticleAmended) events.getFirst();
        assertThat(amended.amendment()).isEqualTo(1);
        assertThat(amended.amendedRevision().contentHash()).isEqualTo(ContentHash.of(open.content()));
        assertThat(amended.voidedApprovals()).singleElement().returns(List.of("TITLE"), CaseEvent.Voided::changed);
        ReviewStep finance = open.steps().getFirst();
        assertThat(finance.state()).isEqualTo(StepState.READY);
        assertThat(finance.reopenedBecause()).isEqualTo(ReopenReason.CONTENT_CHANGED);
        assertThat(finance.readyAt()).isEqualTo(later.at());
        assertThat(open.steps().getLast().state()).isEqualTo(StepState.WAITING);
        assertThat(open.standingApprovals()).isEmpty();
    }

    @Test
    void anAmendedCaptionVoidsTheApprovalBeforeItToo() {
        // Given
        ReviewCase open = approvedByFinance();
        Revision now = open.content();
        UUID image = now.media().getFirst().mediaId();
        AmendedText captioned = new AmendedText(
                now.title(),
                now.summary(),
                now.body(),
                List.of(new AmendedText.ImageText(image, now.media().getFirst().alt(), "Chú thích hết lỗi", null)));

        // When
        List<CaseEvent> events =
                attempt(open, new Command.Amend(open.steps().getLast().id(), captioned, "Lỗi gõ."), BOARD, school());

        // Then
        assertThat(((CaseEvent.ArticleAmended) events.getFirst()).voidedApprovals())
                .singleElement()
                .returns(List.of("IMAGE_TEXT"), CaseEvent.Voided::changed);
        assertThat(open.steps()).extracting(ReviewStep::state).containsExactly(StepState.READY, StepState.WAITING);
    }

    @Test
    void anAmendmentOfWhiteSpaceIsTrackedAndVoidsNothing() {
        // Given
        ReviewCase open = approvedByFinance();
        String spaced = open.content().title().replace(" ", "  ");

        // When
        List<CaseEvent> events = attempt(open, amend(open, spaced), BOARD, school());

        // Then
        assertThat(names(events)).containsExactly("ArticleAmended");
        assertThat(((CaseEvent.ArticleAmended) events.getFirst()).changed()).isEmpty();
        assertThat(open.content().title()).isEqualTo(spaced);
        assertThat(open.steps()).extracting(ReviewStep::state).containsExactly(StepState.DECIDED, StepState.READY);
    }

    @Test
    void afterAnAmendmentTheGatesAreAnsweredAnew() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        attempt(open, amend(open, "Tiêu đề đã sửa"), BOARD, school());
        Command approve = decide(open.steps().getFirst(), DecisionType.APPROVE);

        // When
        Refusal before = catchThrowableOfType(Refusal.class, () -> attempt(open, approve, BOARD, school()));
        answer(open, school(), Gate.STATE_SECRET, Answer.YES);
        answer(open, school(), Gate.CHILD_CONSENT, Answer.YES);
        List<CaseEvent> events = attempt(open, approve, BOARD, school());

        // Then
        assertThat(before.code()).isEqualTo("GATE_UNANSWERED");
        CaseEvent.ArticleApproved approved = (CaseEvent.ArticleApproved) events.getLast();
        assertThat(approved.approvedRevision().amendment()).isEqualTo(1);
        assertThat(approved.decisions())
                .extracting(CaseEvent.ApprovedBy::judgedHash)
                .containsOnly(approved.approvedRevision().contentHash());
    }

    @Test
    void aTypoFixMovesNoImageAndChangesSomething() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        Revision now = open.content();
        UUID step = open.steps().getFirst().id();
        AmendedText image = new AmendedText(
                now.title(), now.summary(), now.body() + "<img src=\"media:" + UUID.randomUUID() + "\" />", List.of());
        AmendedText same = new AmendedText(now.title(), now.summary(), now.body(), List.of());

        // When
        List<String> refused = new ArrayList<>();
        for (AmendedText text : List.of(image, same)) {
            refused.add(catchThrowableOfType(
                            Refusal.class, () -> attempt(open, new Command.Amend(step, text, null), BOARD, school()))
                    .code());
        }

        // Then
        assertThat(refused).containsExactly("IMAGES_CHANGED", "NOTHING_AMENDED");
        assertThat(open.content()).isEqualTo(now);
    }

    @Test
    void anotherTopicBringsTheStepsThatItsRouteAsksForAndSaysWhy() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());

        // When
        List<CaseEvent> events =
                attempt(open, new Command.Retopic("tai-chinh", FINANCE_THEN_BOARD, "Bài về thu chi."), BOARD, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ArticleAmended", "ReviewStepReady");
        assertThat(((CaseEvent.ReviewDecisionRecorded) events.getFirst()).topic())
                .isEqualTo("tai-chinh");
        assertThat(open.content().topic()).isEqualTo("tai-chinh");
        assertThat(open.content().contentHash()).isEqualTo(ContentHash.of(open.content()));
        assertThat(open.steps())
                .extracting(ReviewStep::role, ReviewStep::state)
                .containsExactly(
                        tuple("editor", StepState.VOID),
                        tuple("finance-officer", StepState.READY),
                        tuple("editor", StepState.WAITING));
        assertThat(((CaseEvent.ReviewStepReady) events.getLast()).reopenedBecause())
                .isEqualTo(ReopenReason.TOPIC_CHANGED);
    }

    @Test
    void anotherTopicVoidsWhatWasApprovedUnderTheFormerOne() {
        // Given
        ReviewCase open = approvedByFinance();

        // When
        attempt(open, new Command.Retopic("ngoai-khoa", BOARD_ONLY, "Không phải tài chính."), BOARD, school());

        // Then
        assertThat(open.standingApprovals()).isEmpty();
        assertThat(open.state()).isEqualTo(CaseState.OPEN);
        assertThat(open.readySteps()).extracting(ReviewStep::role).containsExactly("editor");
    }

    @Test
    void aReversedApprovalOpensItsStepAgainAndWhatCameAfterWaits() {
        // Given
        ReviewCase open = approvedByFinance();
        UUID approval = open.decisions().getFirst().id();

        // When
        List<CaseEvent> events = attempt(open, new Command.Reverse(approval, "Duyệt nhầm."), HEAD, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ReviewStepReady");
        assertThat(open.steps()).extracting(ReviewStep::state).containsExactly(StepState.READY, StepState.WAITING);
        assertThat(open.steps().getFirst().reopenedBecause()).isEqualTo(ReopenReason.REVERSED);
        assertThat(open.decisions()).hasSize(2);
    }

    @Test
    void theReversedApprovalOfAnArticleSendsItBackToItsAuthorOnce() {
        // Given
        ReviewCase approved = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        attempt(approved, decide(approved.steps().getFirst(), DecisionType.APPROVE), BOARD, school());

        // When
        List<CaseEvent> events = attempt(approved, new Command.Reverse(null, "Số liệu sai."), HEAD, school());
        Refusal again = catchThrowableOfType(
                Refusal.class, () -> attempt(approved, new Command.Reverse(null, "Số liệu sai."), HEAD, school()));

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ApprovalReversed");
        assertThat(approved.state()).isEqualTo(CaseState.RETURNED).isEqualTo(approved.derivedState());
        assertThat(again.code()).isEqualTo("WRONG_STATE");
    }

    @Test
    void oneOfTwoApprovalsTakenBackLeavesTheOtherStanding() {
        // Given
        Route both = Route.of(List.of(), List.of(CaseFixture.step(1, "editor", Mode.ALL)));
        ReviewCase open = answered(revisionBy(TEACHER), both, school());
        attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), BOARD, school());
        UUID first = open.decisions().getFirst().id();
        attempt(open, new Command.Reverse(first, "Duyệt nhầm."), HEAD, school());

        // When
        attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), caller(SECOND_EDITOR, "editor"), school());

        // Then
        assertThat(open.state()).isEqualTo(CaseState.OPEN);
        assertThat(open.approvedBy(open.steps().getFirst())).containsExactly(SECOND_EDITOR);
    }

    private static ReviewCase approvedByFinance() {
        ReviewCase open = answered(hashed(revisionBy(TEACHER)), FINANCE_THEN_BOARD, school());
        attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), FINANCE, school());
        return open;
    }

    private static Command amend(ReviewCase on, String title) {
        Revision now = on.content();
        return new Command.Amend(
                on.steps().getLast().id(), new AmendedText(title, now.summary(), now.body(), List.of()), "Lỗi gõ.");
    }

    private static Revision hashed(Revision r) {
        return with(r, r.title(), r.body(), r.authors(), r.media());
    }

    private static List<Revision.Media> captioned(Revision r) {
        return r.media().stream()
                .map(one -> one.described(new AmendedText.ImageText(one.mediaId(), one.alt(), "Chú thích khác", null)))
                .toList();
    }

    private static Revision withDocument(Revision r) {
        return new Revision(
                r.articleId(),
                r.revision(),
                r.amendment(),
                r.contentHash(),
                r.kind(),
                r.title(),
                r.summary(),
                r.body(),
                r.topic(),
                r.team(),
                r.authors(),
                r.submittedBy(),
                r.schoolYear(),
                r.media(),
                r.eventDate(),
                r.publishAt(),
                r.source(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Revision.Attachment(
                        UUID.randomUUID(), "e".repeat(64), "application/pdf", 4_821, "bieu-gia.pdf", "Biểu giá")));
    }

    private static Revision with(
            Revision r, String title, String body, List<UUID> authors, List<Revision.Media> media) {
        Revision unhashed = copy(r, "", title, body, authors, r.submittedBy(), media);
        return copy(r, ContentHash.of(unhashed), title, body, authors, r.submittedBy(), media);
    }

    private static Revision handedInBy(Revision r, UUID submitter) {
        return copy(r, r.contentHash(), r.title(), r.body(), r.authors(), submitter, r.media());
    }

    private static Revision copy(
            Revision r,
            String hash,
            String title,
            String body,
            List<UUID> authors,
            UUID submitter,
            List<Revision.Media> media) {
        return new Revision(
                r.articleId(),
                r.revision(),
                r.amendment(),
                hash,
                r.kind(),
                title,
                r.summary(),
                body,
                r.topic(),
                r.team(),
                authors,
                submitter,
                r.schoolYear(),
                media,
                r.eventDate(),
                r.publishAt(),
                r.source());
    }
}
