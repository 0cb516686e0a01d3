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

    private static final Uni<Set<UUID>> NO_MANDATES = Uni.createFrom().item(Set.of());

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

    /** To look at a case, or to open one: who may speak for the school doesn't matter to either. */
    public Uni<Moment> about(Revision content) {
        return around(List.of(content), content.consents(), NO_MANDATES).map(around -> around.apply(content));
    }

    /** To try a command. Mandates are read only where one may be named: every query counts before a commit. */
    Uni<Moment> around(Revision content, Command command) {
        Uni<Set<UUID>> valid = command.kind() == CaseCommand.ANSWER_CHECKLIST ? mandates.validAt(now()) : NO_MANDATES;
        return around(List.of(content), content.consents(), valid).map(around -> around.apply(content));
    }

    /** To look at several cases in one and the same moment. */
    public Uni<Function<ReviewCase, Moment>> around(List<ReviewCase> cases) {
        Set<UUID> consents = new HashSet<>();
        cases.forEach(one -> consents.addAll(one.content().consents()));
        return around(cases.stream().map(ReviewCase::content).toList(), consents, NO_MANDATES)
                .map(around -> one -> around.apply(one.content()));
    }

    private Uni<Function<Revision, Moment>> around(List<Revision> contents, Set<UUID> consents, Uni<Set<UUID>> valid) {
        Instant now = now();
        List<UUID> articles = contents.stream().map(Revision::articleId).toList();
        return people.staff()
                .chain(staff -> days.calendar()
                        .chain(calendar -> lost.about(articles, consents)
                                .chain(found -> valid.map(mandated -> content ->
                                        new Moment(staff, calendar, concerning(content, found), mandated, now)))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
