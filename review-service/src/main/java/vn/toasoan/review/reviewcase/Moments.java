package vn.toasoan.review.reviewcase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.toasoan.review.calendar.SchoolDays;
import vn.toasoan.review.consent.LostConsents;
import vn.toasoan.review.mandate.Mandates;
import vn.toasoan.review.people.People;
import vn.toasoan.review.people.Staff;

/** Reads what holds around a case now. Inside the transaction that decides, after the case was locked. */
@ApplicationScoped
public class Moments {

    private final People people;
    private final SchoolDays days;
    private final LostConsents consents;
    private final Mandates mandates;
    private final Clock clock;

    Moments(People people, SchoolDays days, LostConsents consents, Mandates mandates, Clock clock) {
        this.people = people;
        this.days = days;
        this.consents = consents;
        this.mandates = mandates;
        this.clock = clock;
    }

    public Uni<Moment> about(Revision content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return people.staff()
                .chain(staff -> days.calendar()
                        .chain(calendar -> consents.about(content.articleId(), content.consents())
                                .map(Moments::lost)
                                .chain(lost -> mandates.validAt(now)
                                        .map(valid -> new Moment(staff, calendar, lost, valid, now)))));
    }

    Uni<Staff> staff() {
        return people.staff();
    }

    private static List<Moment.LostConsent> lost(List<LostConsents.Lost> rows) {
        return rows.stream()
                .map(row -> new Moment.LostConsent(row.consentId(), row.lostAt()))
                .toList();
    }
}
