package vn.toasoan.review.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.reviewcase.CaseState;
import vn.toasoan.review.reviewcase.Moment;
import vn.toasoan.review.reviewcase.Moments;
import vn.toasoan.review.reviewcase.ReviewCase;
import vn.toasoan.review.reviewcase.ReviewCases;
import vn.toasoan.review.reviewcase.ReviewStep;
import vn.toasoan.review.reviewcase.VoidedApproval;

/** Shows a case to one reader: names beside ids, and what this reader can do now, as the executor itself would judge. */
@ApplicationScoped
class CaseViews {

    private final ReviewCases cases;
    private final Moments moments;
    private final Catalogue catalogue;

    CaseViews(ReviewCases cases, Moments moments, Catalogue catalogue) {
        this.cases = cases;
        this.moments = moments;
        this.catalogue = catalogue;
    }

    /** Names of what the case refers to. */
    private record Names(Map<UUID, String> people, String topic, String team) {}

    Uni<CaseView> show(ReviewCase shown, Caller reader) {
        return moments.about(shown.content()).chain(moment -> show(shown, moment, reader));
    }

    /** @param moment in which it was loaded */
    Uni<CaseView> show(ReviewCase shown, Moment moment, Caller reader) {
        return cases.voidedApprovals(shown.id())
                .chain(voided -> catalogue
                        .names(shown.content().topic(), shown.content().team())
                        .map(named -> view(
                                shown,
                                new StepActions(shown, reader, moment),
                                voided,
                                new Names(
                                        moment.staff().names(mentioned(shown, voided)), named.topic(), named.team()))));
    }

    private static CaseView view(ReviewCase shown, StepActions actions, List<VoidedApproval> voided, Names names) {
        Moment moment = actions.moment();
        return new CaseView(
                shown.id(),
                shown.articleId(),
                shown.revision(),
                shown.version(),
                shown.state(),
                names.topic(),
                names.team(),
                shown.openedAt(),
                shown.closedAt(),
                shown.content(),
                shown.publicNote(),
                shown.steps().stream()
                        .map(step -> step(step, actions.on(step), moment.at()))
                        .toList(),
                decided(shown),
                voided.stream().map(CaseViews::voided).toList(),
                answered(shown),
                blocked(shown, moment),
                names.people().entrySet().stream()
                        .map(name -> new CaseView.Named(name.getKey(), name.getValue()))
                        .toList(),
                actions.onCase());
    }

    private static CaseView.Step step(ReviewStep step, List<Action> actions, Instant now) {
        List<UUID> assigned = step.assignment().people();
        UUID claimedBy = step.claimAt(now).orElse(null);
        return new CaseView.Step(
                step.id(),
                step.order(),
                step.role(),
                step.mode(),
                step.label(),
                step.stateAt(now),
                step.readyAt(),
                step.decidedAt(),
                step.dueAt(),
                assigned.isEmpty() ? null : assigned,
                step.assignment().reason(),
                step.quorum(),
                step.advisory(),
                claimedBy,
                claimedBy == null ? null : step.claimedUntil(),
                step.escalation(),
                step.reopenedBecause(),
                actions);
    }

    private static List<CaseView.Decided> decided(ReviewCase shown) {
        Set<UUID> standing =
                shown.standingApprovals().stream().map(Decision::id).collect(Collectors.toSet());
        return shown.decisions().stream()
                .map(decision -> decided(
                        decision, decision.type() == DecisionType.APPROVE ? standing.contains(decision.id()) : null))
                .toList();
    }

    private static CaseView.Decided decided(Decision decision, Boolean stands) {
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
                decision.advice(),
                decision.reverses(),
                decision.topic(),
                decision.answers(),
                decision.carriedFrom(),
                stands,
                decision.decidedAt());
    }

    private static CaseView.Voided voided(VoidedApproval one) {
        return new CaseView.Voided(
                one.decisionId(), one.revision(), one.label(), one.decidedBy(), one.changed(), one.voidedAt());
    }

    private static List<CaseView.Answered> answered(ReviewCase shown) {
        return shown.answers().stream()
                .map(given -> new CaseView.Answered(
                        given.id(),
                        given.gate(),
                        given.answer(),
                        given.note(),
                        given.mandate(),
                        given.answeredBy(),
                        given.judgedHash(),
                        given.answeredAt()))
                .toList();
    }

    private static List<CaseView.Blocked> blocked(ReviewCase shown, Moment moment) {
        return shown.state() != CaseState.OPEN
                ? List.of()
                : shown.closedGates(moment).stream()
                        .map(obstacle -> new CaseView.Blocked(obstacle.code(), obstacle.guard()))
                        .toList();
    }

    private static Set<UUID> mentioned(ReviewCase shown, List<VoidedApproval> voided) {
        Set<UUID> ids = new TreeSet<>(shown.own());
        shown.decisions().forEach(decision -> ids.add(decision.decidedBy()));
        shown.steps().forEach(step -> {
            ids.addAll(step.assignment().people());
            if (step.claimedBy() != null) {
                ids.add(step.claimedBy());
            }
        });
        shown.answers().forEach(given -> ids.add(given.answeredBy()));
        voided.forEach(approval -> ids.add(approval.decidedBy()));
        return ids;
    }
}
