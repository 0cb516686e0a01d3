package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.toasoan.review.reviewcase.CaseFixture.BOARD_ONLY;
import static vn.toasoan.review.reviewcase.CaseFixture.EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.TEACHER;
import static vn.toasoan.review.reviewcase.CaseFixture.answered;
import static vn.toasoan.review.reviewcase.CaseFixture.attempt;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.decide;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.problem.Refusal;

/** The seventh gate (design page 2): what goes out lacks nothing. */
class RequiredFieldsTest {

    private static final Caller BOARD = caller(EDITOR, "editor");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<p> </p>", "<p>&nbsp;</p><br />"})
    void aBodyWithoutAWordAndNothingInItsPlaceIsNotApproved(String body) {
        // Given
        ReviewCase open = answered(with("Tiêu đề", body, List.of()), BOARD_ONLY, school());

        // When
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), BOARD, school()));

        // Then
        assertThat(refusal.code()).isEqualTo("FIELD_MISSING");
        assertThat(refusal.facts()).containsEntry("field", "body");
        assertThat(open.state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void picturesMayStandInTheBodysPlaceButNotWithoutWordsForThoseWhoCannotSeeThem() {
        // Given
        Revision base = revisionBy(TEACHER);
        Revision.Media image = base.media().getFirst();
        Revision.Media silent = image.described(new AmendedText.ImageText(image.mediaId(), " ", null, null));

        // When
        Optional<String> told = RequiredFields.missing(with("Tiêu đề", "", List.of(image)));
        Optional<String> untold = RequiredFields.missing(with("Tiêu đề", "", List.of(silent)));

        // Then
        assertThat(told).isEmpty();
        assertThat(untold).contains("media.alt");
    }

    @Test
    void aTypoFixThatEmptiesTheBodyIsRefused() {
        // Given
        ReviewCase open = answered(with("Tiêu đề", "<p>Chữ.</p>", List.of()), BOARD_ONLY, school());
        AmendedText emptied = new AmendedText("Tiêu đề", "Tóm tắt", "", List.of());

        // When
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> attempt(open, new Command.Amend(open.steps().getFirst().id(), emptied, null), BOARD, school()));

        // Then
        assertThat(refusal.code()).isEqualTo("FIELD_MISSING");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONTENT);
    }

    private static Revision with(String title, String body, List<Revision.Media> media) {
        Revision base = revisionBy(TEACHER);
        return new Revision(
                base.articleId(),
                1,
                0,
                base.contentHash(),
                base.kind(),
                title,
                base.summary(),
                body,
                base.topic(),
                base.team(),
                base.authors(),
                base.submittedBy(),
                base.schoolYear(),
                media,
                null,
                null,
                null);
    }
}
