package vn.toasoan.review.reviewcase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    private final LostConsents lost;
    private final Mandates mandates;
    private final Clock clock;

    Moments(People people, SchoolDays days, LostConsents lost, Mandates mandates, Clock clock) {
        this.people = people;
        this.days = days;
        this.lost = lost;
        this.mandates = mandates;
        this.clock = clock;
    }

    public Uni<Moment> about(Revision content) {
        return around(List.of(content), content.consents()).map(around -> around.apply(content));
    }

    /** One and the same moment, for each of several cases. */
    public Uni<Function<ReviewCase, Moment>> around(List<ReviewCase> cases) {
        Set<UUID> consents = new HashSet<>();
        cases.forEach(one -> consents.addAll(one.content().consents()));
        return around(cases.stream().map(ReviewCase::content).toList(), consents)
                .map(around -> one -> around.apply(one.content()));
    }

    private Uni<Function<Revision, Moment>> around(List<Revision> contents, Set<UUID> consents) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> articles = contents.stream().map(Revision::articleId).toList();
        return people.staff()
                .chain(staff -> days.calendar()
                        .chain(calendar -> lost.about(articles, consents)
                                .chain(found -> mandates.validAt(now)
                                        .map(valid -> content ->
                                                new Moment(staff, calendar, concerning(content, found), valid, now)))));
    }

    Uni<Staff> staff() {
        return people.staff();
    }

    private static List<Moment.LostConsent> concerning(Revision content, List<LostConsents.Lost> found) {
        Set<UUID> consents = content.consents();
        return found.stream()
                .filter(one -> content.articleId().equals(one.articleId()) || consents.contains(one.consentId()))
                .map(one -> new Moment.LostConsent(one.consentId(), one.lostAt()))
                .toList();
    }
}
