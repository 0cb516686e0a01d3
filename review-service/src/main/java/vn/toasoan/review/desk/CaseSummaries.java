package vn.toasoan.review.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.reviewcase.Moment;
import vn.toasoan.review.reviewcase.Moments;
import vn.toasoan.review.reviewcase.ReviewCase;
import vn.toasoan.review.reviewcase.ReviewCases;
import vn.toasoan.review.reviewcase.ReviewStep;
import vn.toasoan.review.reviewcase.StepState;

/** The lines of a list: what each case waits for, and what its reader can do now, as the executor would judge. */
@ApplicationScoped
class CaseSummaries {

    private final ReviewCases cases;
    private final Moments moments;

    CaseSummaries(ReviewCases cases, Moments moments) {
        this.cases = cases;
        this.moments = moments;
    }

    /** In the order of the ids, with a fixed number of queries however many there are. */
    Uni<List<CaseSummary>> of(List<UUID> ids, Caller reader) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return cases.findAll(ids)
                .chain(found -> moments.around(found).map(around -> {
                    Map<UUID, ReviewCase> byId =
                            found.stream().collect(Collectors.toMap(ReviewCase::id, Function.identity()));
                    return ids.stream()
                            .map(byId::get)
                            .map(one -> summary(one, reader, around.apply(one)))
                            .toList();
                }));
    }

    private static CaseSummary summary(ReviewCase of, Caller reader, Moment moment) {
        return new CaseSummary(
                of.id(),
                of.articleId(),
                of.revision(),
                of.version(),
                of.state(),
                of.content().title(),
                of.content().topic(),
                of.content().team(),
                of.content().submittedBy(),
                of.openedAt(),
                of.closedAt(),
                of.steps().stream()
                        .filter(step -> isReady(step, moment.at()))
                        .map(step -> waiting(step, moment.at()))
                        .toList(),
                new StepActions(of, reader, moment).onCase());
    }

    private static boolean isReady(ReviewStep step, Instant now) {
        return step.stateAt(now) == StepState.READY || step.stateAt(now) == StepState.CLAIMED;
    }

    private static CaseSummary.Waiting waiting(ReviewStep step, Instant now) {
        return new CaseSummary.Waiting(
                step.id(),
                step.order(),
                step.role(),
                step.label(),
                step.readyAt(),
                step.dueAt(),
                step.dueAt() != null && !step.dueAt().isAfter(now),
                step.claimAt(now).orElse(null),
                step.assignment().reason());
    }
}
