package vn.toasoan.review.reviewcase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.routing.Routing;

/**
 * Everything that changes a case goes through here: lock, judge, store, tell. Call it inside a transaction; state and
 * events then commit together.
 */
@ApplicationScoped
public class Reviewing {

    private static final String TOPIC = "review.article.v1";

    private final ReviewCases cases;
    private final Routing routing;
    private final Moments moments;
    private final Outbox outbox;

    Reviewing(ReviewCases cases, Routing routing, Moments moments, Outbox outbox) {
        this.cases = cases;
        this.routing = routing;
        this.moments = moments;
        this.outbox = outbox;
    }

    /**
     * What somebody said about a case, without the words.
     *
     * @param parentId null where it begins a thread
     */
    public record Remark(
            UUID id, UUID parentId, String visibility, UUID writtenBy, List<UUID> mentions, Instant writtenAt) {}

    /** Tells the other services that somebody said something; the case itself doesn't change by it. */
    public Uni<Void> commented(ReviewCase about, Remark remark) {
        CaseEvent told = new CaseEvent.ReviewCommented(
                about.ref(),
                remark.id(),
                remark.parentId(),
                remark.visibility(),
                remark.writtenBy(),
                remark.mentions(),
                remark.writtenAt());
        return tell(about, List.of(told), Cause.person(remark.writtenBy()));
    }

    /** A case after a command, and the moment in which that was judged. */
    public record Done(ReviewCase reviewCase, Moment moment) {}

    /** A person's command. Fails with a refusal; gives null where there is no such case for this person. */
    public Uni<Done> execute(UUID caseId, Command command, By by) {
        return cases.lock(caseId)
                .map(locked -> locked != null && Readers.include(by.caller(), locked) ? locked : null)
                .chain(locked ->
                        run(locked, command, by, Cause.person(by.caller().subject())));
    }

    /** Opens the case of a revision. Whoever calls has seen to it that it has none yet. */
    public Uni<ReviewCase> open(Revision content, String publicNote, UUID causeEvent) {
        return routing.routeOf(content.topic())
                .chain(route -> cases.former(content.articleId(), content.revision())
                        .chain(former -> moments.about(content).chain(moment -> {
                            ReviewCase.Opened opened = ReviewCase.open(content, publicNote, route, former, moment);
                            return cases.store(opened.reviewCase(), true)
                                    .chain(() -> tell(opened.reviewCase(), opened.events(), Cause.event(causeEvent)))
                                    .replaceWith(opened.reviewCase());
                        })));
    }

    /** Withdrawal of one revision: cancels its case, or says that it came too late. Null where it has no case. */
    public Uni<Done> withdraw(UUID articleId, int revision, Command.Withdraw command, UUID causeEvent) {
        return cases.lock(articleId, revision).chain(found -> run(found, command, By.EVENT, Cause.event(causeEvent)));
    }

    /** Ends the article's open case, if any, because its author has taken the article back for good. */
    public Uni<Done> withdrawOpen(UUID articleId, UUID by, String reason, UUID causeEvent) {
        return cases.lockOpen(articleId).chain(found -> {
            if (found == null) {
                return Uni.createFrom().nullItem();
            }
            UUID who = by == null ? found.content().submittedBy() : by;
            return run(found, new Command.Withdraw(who, reason), By.EVENT, Cause.event(causeEvent));
        });
    }

    /** Ends the article's open case, if any, because a newer revision came. */
    public Uni<Void> supersede(UUID articleId, Command.Supersede command, UUID causeEvent) {
        return cases.lockOpen(articleId)
                .chain(found -> run(found, command, By.EVENT, Cause.event(causeEvent)))
                .replaceWithVoid();
    }

    /**
     * Finds anew to whom the ready steps go, after the people changed; a case where nothing moves isn't touched.
     *
     * @param causeEvent null where nothing but time has passed
     */
    public Uni<Void> reassignAll(UUID causeEvent) {
        return moments.staff()
                .chain(staff -> cases.readySteps().chain(ready -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (UUID id : movedCases(ready, staff)) {
                        all = all.chain(() -> cases.lock(id))
                                .chain(found -> run(found, new Command.Reassign(), By.EVENT, Cause.event(causeEvent)))
                                .replaceWithVoid();
                    }
                    return all;
                }));
    }

    /** Ends a case that was left open although its article has come in again; a closed one stays as it is. */
    public Uni<Void> movedOn(UUID caseId) {
        return cases.lock(caseId)
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : run(found, new Command.Supersede(found.content().submittedBy()), By.EVENT, Cause.CLOCK))
                .replaceWithVoid();
    }

    /** A due date or the end of a claim has come in this case; where neither has, nothing happens. */
    Uni<Void> timePasses(UUID caseId) {
        return cases.lock(caseId)
                .chain(found -> run(found, new Command.TimePasses(), By.EVENT, Cause.CLOCK))
                .replaceWithVoid();
    }

    private static List<UUID> movedCases(List<ReadyStep> ready, Staff staff) {
        return ready.stream()
                .filter(step -> step.movesUnder(staff))
                .map(ReadyStep::caseId)
                .distinct()
                .toList();
    }

    private Uni<Done> run(ReviewCase locked, Command command, By by, Cause cause) {
        if (locked == null) {
            return Uni.createFrom().nullItem();
        }
        return moments.around(locked.content(), command).chain(moment -> {
            List<CaseEvent> events = locked.attempt(command, by, moment);
            return cases.store(locked, false)
                    .chain(() -> tell(locked, events, cause))
                    .replaceWith(new Done(locked, moment));
        });
    }

    private Uni<Void> tell(ReviewCase about, List<CaseEvent> events, Cause cause) {
        return outbox.append(events.stream()
                .map(event -> EventDraft.of(
                                TOPIC,
                                event.getClass().getSimpleName(),
                                about.articleId().toString(),
                                event)
                        .causedByPerson(cause.person())
                        .causedByEvent(cause.event()))
                .toList());
    }

    private record Cause(String person, UUID event) {
        static final Cause CLOCK = new Cause(null, null);

        static Cause person(UUID subject) {
            return new Cause(subject.toString(), null);
        }

        static Cause event(UUID id) {
            return new Cause(null, id);
        }
    }
}
