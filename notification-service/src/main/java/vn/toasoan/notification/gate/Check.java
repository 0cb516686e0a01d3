package vn.toasoan.notification.gate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import vn.toasoan.notification.rule.Channel;

/** The questions of the gate in their order; the first that objects decides. */
public enum Check {
    /** The rule has been switched off since. */
    RULE_ON((it, now, zone) -> dropUnless(it.ruleOn())),
    /** Nobody is told what they did themselves. */
    NOT_THE_ACTOR((it, now, zone) -> dropUnless(!it.isActor())),
    /** Whoever left yesterday gets nothing today. */
    IN_SCHOOL((it, now, zone) -> dropUnless(it.inSchool())),
    /** Still leads the team, still holds the role. */
    STILL_RECEIVER((it, now, zone) -> dropUnless(it.stillReceiver())),
    /** What the person chose; a mandatory notice is not theirs to decline. */
    WANTED((it, now, zone) -> dropUnless(it.mandatory() || it.mode() != Mode.OFF)),
    HAS_ADDRESS((it, now, zone) -> dropUnless(it.address())),
    ADDRESS_WORKS((it, now, zone) -> dropUnless(!it.suppressed())),
    /** Put aside once for the person's own hour, quiet or not: they chose it. */
    NOT_FOR_THE_DIGEST((it, now, zone) -> it.mandatory() || it.mode() != Mode.DAILY || it.inDigest() || it.retry()
            ? Objection.none()
            : Objection.waitUntil(nextHour(it.digestHour(), now, zone))),
    /** The first goes at once; what follows within the window goes together at its end. */
    NOT_TOO_SOON_AFTER_THE_LAST((it, now, zone) -> it.coalesce().isZero()
                    || it.inDigest()
                    || it.retry()
                    || it.lastSent() == null
                    || !now.isBefore(it.lastSent().plus(it.coalesce()))
            ? Objection.none()
            : Objection.waitUntil(it.lastSent().plus(it.coalesce()))),
    /** Nobody is asked on a free day for what can wait until they work again. */
    ON_A_WORKING_DAY((it, now, zone) -> it.channel() == Channel.APP || it.mandatory() || !it.work()
            ? Objection.none()
            : it.calendar()
                    .endIfFree(now, zone)
                    .map(end -> Objection.waitUntil(end.plusSeconds(it.spread())))
                    .orElseGet(Objection::none)),
    /** The inbox disturbs nobody; a summary comes at the hour that was asked for. */
    NOT_QUIET((it, now, zone) -> it.channel() == Channel.APP || it.inDigest()
            ? Objection.none()
            : it.quiet()
                    .endIfQuiet(now, zone)
                    .map(end -> Objection.waitUntil(end.plusSeconds(it.spread())))
                    .orElseGet(Objection::none));

    /** @param until null where the notice is dropped for good */
    record Objection(Instant until) {
        static Optional<Objection> none() {
            return Optional.empty();
        }

        static Optional<Objection> waitUntil(Instant time) {
            return Optional.of(new Objection(time));
        }
    }

    private interface Question {
        Optional<Objection> ask(Candidate candidate, Instant now, ZoneId zone);
    }

    private final Question question;

    Check(Question question) {
        this.question = question;
    }

    Optional<Objection> objection(Candidate candidate, Instant now, ZoneId zone) {
        return question.ask(candidate, now, zone);
    }

    private static Optional<Objection> dropUnless(boolean passes) {
        return passes ? Objection.none() : Optional.of(new Objection(null));
    }

    private static Instant nextHour(int hour, Instant now, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        LocalDateTime today = here.toLocalDate().atTime(hour, 0);
        return (today.isAfter(here) ? today : today.plusDays(1)).atZone(zone).toInstant();
    }
}
