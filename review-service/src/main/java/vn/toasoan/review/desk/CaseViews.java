package vn.toasoan.review.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.People;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.reviewcase.CaseState;
import vn.toasoan.review.reviewcase.Command;
import vn.toasoan.review.reviewcase.ReviewCase;
import vn.toasoan.review.reviewcase.ReviewStep;

/** Shows a case to one reader: names beside ids, and what this reader can do now, as the executor itself would judge. */
@ApplicationScoped
class CaseViews {

    private final People people;
    private final Catalogue catalogue;
    private final Clock clock;

    CaseViews(People people, Catalogue catalogue, Clock clock) {
        this.people = people;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Uni<CaseView> show(ReviewCase shown, Caller reader) {
        return people.staff()
                .chain(staff -> people.names(mentioned(shown))
                        .chain(names -> catalogue
                                .topicName(shown.content().topic())
                                .chain(topic -> catalogue
                                        .teamName(shown.content().team())
                                        .map(team -> view(shown, reader, staff, names, topic, team)))));
    }

    private CaseView view(
            ReviewCase shown, Caller reader, Staff staff, Map<UUID, String> names, String topic, String team) {
        List<CaseView.Step> steps = shown.steps().stream()
                .map(step -> step(step, stepActions(shown, step, reader, staff)))
                .toList();
        Set<Action> actions = EnumSet.noneOf(Action.class);
        steps.forEach(step -> actions.addAll(step.actions()));
        if (possible(shown, new Command.AnswerChecklist(List.of()), reader, staff)) {
            actions.add(Action.ANSWER_CHECKLIST);
        }
        return new CaseView(
                shown.id(),
                shown.articleId(),
                shown.revision(),
                shown.version(),
                shown.state(),
                topic,
                team,
                shown.openedAt(),
                shown.closedAt(),
                shown.content(),
                shown.publicNote(),
                steps,
                shown.decisions().stream().map(CaseViews::decided).toList(),
                answered(shown),
                blocked(shown),
                names.entrySet().stream()
                        .map(name -> new CaseView.Named(name.getKey(), name.getValue()))
                        .toList(),
                List.copyOf(actions));
    }

    private List<Action> stepActions(ReviewCase shown, ReviewStep step, Caller reader, Staff staff) {
        return List.of(DecisionType.values()).stream()
                .map(type -> new Command.Decide(step.id(), new Decision.Verdict(type, null, null), null))
                .filter(command -> possible(shown, command, reader, staff))
                .map(command -> Action.of(command.kind()))
                .toList();
    }

    private boolean possible(ReviewCase shown, Command command, Caller reader, Staff staff) {
        return shown.obstacle(command, reader, staff, clock.instant()).isEmpty();
    }

    private static CaseView.Step step(ReviewStep step, List<Action> actions) {
        List<UUID> assigned = step.assignment().people();
        return new CaseView.Step(
                step.id(),
                step.order(),
                step.role(),
                step.mode(),
                step.label(),
                step.state(),
                step.readyAt(),
                step.decidedAt(),
                assigned.isEmpty() ? null : assigned,
                step.assignment().reason(),
                actions);
    }

    private static CaseView.Decided decided(Decision decision) {
        return new CaseView.Decided(
                decision.id(),
                decision.stepId(),
                decision.type(),
                decision.decidedBy(),
                decision.actingRole(),
                decision.fallbackReason(),
                decision.reason(),
                decision.judgedRevision(),
                decision.judgedHash(),
                decision.publishAt(),
                decision.decidedAt());
    }

    private static List<CaseView.Answered> answered(ReviewCase shown) {
        return shown.checklist().answers().stream()
                .map(given -> new CaseView.Answered(
                        given.gate(),
                        given.answer(),
                        given.note(),
                        given.answeredBy(),
                        given.judgedHash(),
                        given.answeredAt()))
                .toList();
    }

    private static List<CaseView.Blocked> blocked(ReviewCase shown) {
        return shown.state() != CaseState.OPEN
                ? List.of()
                : shown.checklist().obstacles().stream()
                        .map(obstacle -> new CaseView.Blocked(obstacle.code(), obstacle.guard()))
                        .toList();
    }

    private static Set<UUID> mentioned(ReviewCase shown) {
        Set<UUID> ids = new TreeSet<>(shown.own());
        shown.decisions().forEach(decision -> ids.add(decision.decidedBy()));
        shown.steps().forEach(step -> ids.addAll(step.assignment().people()));
        shown.checklist().answers().forEach(given -> ids.add(given.answeredBy()));
        return ids;
    }
}
