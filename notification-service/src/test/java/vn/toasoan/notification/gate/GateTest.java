package vn.toasoan.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.notification.gate.CandidateFixture.candidate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

class GateTest {

    /** 10:00 in Hải Ninh. */
    private static final Instant MORNING = Instant.parse("2026-11-25T03:00:00Z");

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 30));

    @Test
    void what_nothing_speaks_against_goes_at_once_and_says_what_was_asked() {
        Verdict verdict = Gate.judge(candidate().build(), MORNING);

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.SEND);
        assertThat(verdict.passed()).containsExactly(Check.values());
    }

    @Test
    void whoever_did_it_is_not_told_of_it() {
        assertThat(Gate.judge(candidate().actor().build(), MORNING))
                .isEqualTo(notSent(Check.NOT_THE_ACTOR, Check.RULE_ON));
    }

    @Test
    void whoever_has_left_is_told_nothing_not_even_what_is_mandatory() {
        Candidate gone = candidate().mandatory().left().build();

        assertThat(Gate.judge(gone, MORNING).reason()).isEqualTo("IN_SCHOOL");
    }

    @Test
    void whoever_no_longer_leads_the_team_is_not_told_what_its_lead_is_told() {
        assertThat(Gate.judge(candidate().noLongerReceiver().build(), MORNING).reason())
                .isEqualTo("STILL_RECEIVER");
    }

    @Test
    void a_rule_switched_off_stops_what_it_ordered_before() {
        assertThat(Gate.judge(candidate().ruleOff().build(), MORNING).reason()).isEqualTo("RULE_ON");
    }

    @ParameterizedTest
    @CsvSource({
        "TUY_CHON, OFF, NOT_SENT, WANTED",
        "TUY_CHON, DAILY, WAIT, NOT_FOR_THE_DIGEST",
        "TUY_CHON, IMMEDIATE, SEND, ALL_PASSED",
        "BAT_BUOC, OFF, SEND, ALL_PASSED",
        "BAT_BUOC, DAILY, SEND, ALL_PASSED"
    })
    void a_choice_holds_for_what_may_be_declined(
            NoticeClass noticeClass, Mode mode, Verdict.Outcome outcome, String reason) {
        Verdict verdict =
                Gate.judge(candidate().noticeClass(noticeClass).mode(mode).build(), MORNING);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @Test
    void a_dead_address_gets_nothing() {
        assertThat(Gate.judge(candidate().suppressed().build(), MORNING).reason())
                .isEqualTo("ADDRESS_WORKS");
        assertThat(Gate.judge(candidate().noAddress().build(), MORNING).reason())
                .isEqualTo("HAS_ADDRESS");
    }

    @ParameterizedTest
    @CsvSource({"7, 2026-11-26T00:00:00Z", "10, 2026-11-26T03:00:00Z", "11, 2026-11-25T04:00:00Z"})
    void the_summary_waits_for_the_persons_own_hour(int hour, Instant until) {
        Candidate daily = candidate().mode(Mode.DAILY).digestHour(hour).build();

        assertThat(Gate.judge(daily, MORNING).until()).isEqualTo(until);
    }

    @Test
    void what_was_put_aside_for_the_summary_goes_when_its_hour_has_come_quiet_or_not() {
        Candidate daily = candidate().mode(Mode.DAILY).inDigest().quiet(NIGHT).build();

        assertThat(Gate.judge(daily, Instant.parse("2026-11-25T16:00:00Z")).outcome())
                .isEqualTo(Verdict.Outcome.SEND);
    }

    @Test
    void a_second_notice_of_the_kind_waits_for_the_end_of_the_window_that_the_first_opened() {
        Instant first = MORNING.minusSeconds(30);
        Candidate second =
                candidate().coalesce(Duration.ofMinutes(5)).lastSent(first).build();

        Verdict verdict = Gate.judge(second, MORNING);

        assertThat(verdict.until()).isEqualTo(first.plus(Duration.ofMinutes(5)));
        assertThat(Gate.judge(second, verdict.until()).outcome()).isEqualTo(Verdict.Outcome.SEND);
    }

    @Test
    void a_repeated_attempt_does_not_wait_for_the_window_again() {
        Candidate repeated = candidate()
                .coalesce(Duration.ofMinutes(5))
                .lastSent(MORNING)
                .retry()
                .build();

        assertThat(Gate.judge(repeated, MORNING).outcome()).isEqualTo(Verdict.Outcome.SEND);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T13:59:59Z, ",
        "2026-11-25T14:00:00Z, 2026-11-25T23:30:00Z",
        "2026-11-25T18:00:00Z, 2026-11-25T23:30:00Z",
        "2026-11-25T23:29:59Z, 2026-11-25T23:30:00Z",
        "2026-11-25T23:30:00Z, "
    })
    void at_night_a_notice_waits_for_the_morning(Instant now, Instant until) {
        Verdict verdict = Gate.judge(candidate().quiet(NIGHT).build(), now);

        assertThat(verdict.until()).isEqualTo(until);
    }

    @Test
    void those_who_waited_for_the_same_morning_do_not_all_go_at_once() {
        Candidate later = candidate().quiet(NIGHT).spread(120).build();

        assertThat(Gate.judge(later, Instant.parse("2026-11-25T18:00:00Z")).until())
                .isEqualTo(Instant.parse("2026-11-25T23:32:00Z"));
    }

    @Test
    void the_inbox_makes_no_sound_and_is_never_quiet() {
        Candidate inApp = candidate().channel(Channel.APP).quiet(NIGHT).build();

        assertThat(Gate.judge(inApp, Instant.parse("2026-11-25T18:00:00Z")).outcome())
                .isEqualTo(Verdict.Outcome.SEND);
    }

    @Test
    void quiet_hours_within_one_day_end_on_that_day() {
        Candidate noon = candidate()
                .quiet(new QuietHours(LocalTime.of(11, 30), LocalTime.of(13, 0)))
                .build();

        assertThat(Gate.judge(noon, Instant.parse("2026-11-25T05:00:00Z")).until())
                .isEqualTo(Instant.parse("2026-11-25T06:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T10:00:00Z, ",
        "2026-11-28T17:30:00Z, 2026-11-29T23:30:00Z",
        "2026-12-31T16:59:59Z, ",
        "2026-12-31T17:00:00Z, 2027-01-01T23:30:00Z"
    })
    void what_asks_for_work_waits_for_a_working_day(Instant now, Instant until) {
        WorkCalendar school = WorkCalendar.parse("SUNDAY", "2027-01-01");

        assertThat(Gate.judge(candidate().work(school).build(), now).until()).isEqualTo(until);
    }

    @Test
    void what_must_arrive_and_what_is_no_work_knows_no_free_day() {
        WorkCalendar school = WorkCalendar.parse("SUNDAY", "off");
        Instant sunday = Instant.parse("2026-11-29T03:00:00Z");

        assertThat(Gate.judge(candidate().work(school).mandatory().build(), sunday)
                        .outcome())
                .isEqualTo(Verdict.Outcome.SEND);
        assertThat(Gate.judge(candidate().build(), sunday).outcome()).isEqualTo(Verdict.Outcome.SEND);
    }

    private static Verdict notSent(Check reason, Check... passed) {
        return new Verdict(Verdict.Outcome.NOT_SENT, reason.name(), null, List.of(passed));
    }
}
