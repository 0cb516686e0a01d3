package vn.toasoan.submission.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.submission.problem.Refusal;

class ConsentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-04, NOT_YET",
        "2026-09-05, VALID",
        "2027-05-31, VALID",
        "2027-06-01, EXPIRED",
    })
    void aConsentHoldsFromItsSignatureToItsLastDay(LocalDate day, Validity expected) {
        // Given
        Consent consent = consent(LocalDate.parse("2021-01-01"), null);

        // When
        Validity validity = consent.on(day, Terms.Purpose.IMAGE, Terms.Channel.SITE);

        // Then
        assertThat(validity).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-14, '', 2027-03-13, VALID",
        "2020-03-14, '', 2027-03-14, CHILD_MUST_AGREE",
        "2020-03-14, 2027-03-20, 2027-03-14, CHILD_MUST_AGREE",
        "2020-03-14, 2027-03-20, 2027-03-20, VALID",
        "2020-02-29, '', 2027-02-28, VALID",
        "2020-02-29, '', 2027-03-01, CHILD_MUST_AGREE",
        "2015-01-01, '', 2026-10-01, CHILD_MUST_AGREE",
        "2015-01-01, 2026-09-05, 2026-10-01, VALID"
    })
    void fromTheSeventhBirthdayOnTheChildMustHaveAgreedByTheDayOfUse(
            LocalDate born, String agreed, LocalDate day, Validity expected) {
        // Given
        Consent consent = consent(born, agreed.isEmpty() ? null : LocalDate.parse(agreed));

        // When
        Validity validity = consent.on(day, Terms.Purpose.IMAGE, Terms.Channel.SITE);

        // Then
        assertThat(validity).isEqualTo(expected);
    }

    @Test
    void whatWasAgreedForOnePurposeAndChannelHoldsForNoOther() {
        // Given
        Consent consent = consent(LocalDate.parse("2021-01-01"), null);
        LocalDate day = LocalDate.parse("2026-10-01");

        // When
        Validity name = consent.on(day, Terms.Purpose.NAME, Terms.Channel.SITE);
        Validity zalo = consent.on(day, Terms.Purpose.IMAGE, Terms.Channel.ZALO);

        // Then
        assertThat(name).isEqualTo(Validity.OTHER_PURPOSE);
        assertThat(zalo).isEqualTo(Validity.OTHER_CHANNEL);
    }

    @Test
    void aWithdrawalEndsItForGoodAndCannotBeRepeated() {
        // Given
        Consent consent = consent(LocalDate.parse("2021-01-01"), null);

        // When
        consent.withdraw("yen", null, Instant.parse("2026-10-01T01:00:00Z"));

        // Then
        assertThat(consent.on(LocalDate.parse("2026-09-10"), Terms.Purpose.IMAGE, Terms.Channel.SITE))
                .isEqualTo(Validity.WITHDRAWN);
        assertThatThrownBy(() -> consent.withdraw("yen", null, Instant.now()))
                .isInstanceOf(Refusal.class)
                .hasMessage("CONSENT_WITHDRAWN");
    }

    @Test
    void aChildIsNamedByItsCodeWhereverItIsPrinted() {
        // Given
        Child child = new Child("1A-07", ConsentFixture.CHILD, "1A", LocalDate.parse("2020-03-14"));

        // When
        String printed = child.toString();

        // Then
        assertThat(printed).contains("1A-07").doesNotContain("Bí Mật").doesNotContain("2020");
    }

    private static Consent consent(LocalDate born, LocalDate agreed) {
        return Consent.given(
                UUID.randomUUID(),
                new Child("1A-07", ConsentFixture.CHILD, "1A", born),
                new Terms(
                        Terms.Purpose.IMAGE,
                        EnumSet.of(Terms.Channel.SITE),
                        "2026-08",
                        LocalDate.parse("2026-09-05"),
                        agreed,
                        LocalDate.parse("2027-05-31")),
                new Consent.Paper(Consent.Signer.MOTHER, "x", "Hồ sơ"),
                "yen",
                Instant.parse("2026-09-05T01:00:00Z"));
    }
}
