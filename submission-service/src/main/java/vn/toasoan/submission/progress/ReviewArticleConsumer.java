package vn.toasoan.submission.progress;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;
import vn.toasoan.submission.article.BoardAmendments;
import vn.toasoan.submission.article.ReviewOutcomes;
import vn.toasoan.submission.article.ReviewOutcomes.Judged;

/** Hears what review says: outcomes change the article, everything is noted as progress. */
@ApplicationScoped
class ReviewArticleConsumer {

    private static final String TYPE = "vn.toasoan.review.article.";

    private final Inbox inbox;
    private final ReviewOutcomes outcomes;
    private final BoardAmendments amendments;
    private final ProgressBook book;
    private final EventHandlers handlers;

    ReviewArticleConsumer(Inbox inbox, ReviewOutcomes outcomes, BoardAmendments amendments, ProgressBook book) {
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.amendments = amendments;
        this.book = book;
        this.handlers = EventHandlers.of("review-article")
                .on(TYPE + "review-opened.v1", ReviewEvents.ReviewOpened.class, this::opened)
                .on(TYPE + "review-step-ready.v1", ReviewEvents.ReviewStepReady.class, this::stepReady)
                .on(TYPE + "review-decision-recorded.v1", ReviewEvents.ReviewDecisionRecorded.class, this::decided)
                .on(TYPE + "changes-requested.v1", ReviewEvents.ChangesRequested.class, this::returned)
                .on(TYPE + "article-approved.v1", ReviewEvents.ArticleApproved.class, this::approved)
                .on(TYPE + "article-refused.v1", ReviewEvents.ArticleRefused.class, this::refused)
                .on(TYPE + "review-cancelled.v1", ReviewEvents.ReviewCancelled.class, this::cancelled)
                .on(TYPE + "article-amended.v1", ReviewEvents.ArticleAmended.class, this::amended)
                .on(TYPE + "approval-reversed.v1", ReviewEvents.ApprovalReversed.class, this::reversed)
                .on(TYPE + "withdrawal-rejected.v1", ReviewEvents.WithdrawalRejected.class, this::withdrawalRejected);
    }

    @Incoming("review-article")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> opened(ReceivedEvent event, ReviewEvents.ReviewOpened data) {
        List<String> roles =
                data.route().stream().map(ReviewEvents.RouteStep::role).toList();
        Judged judged = judged(event, data.articleId(), data.revision(), data.caseVersion(), data.openedAt());
        return outcomes.reviewers(judged, roles, List.of())
                .chain(() -> book.note(data.articleId(), page -> {
                    if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                        page.opened(data.route());
                    }
                }));
    }

    private Uni<Void> stepReady(ReceivedEvent event, ReviewEvents.ReviewStepReady data) {
        Judged judged = judged(event, data.articleId(), data.revision(), data.caseVersion(), data.readyAt());
        List<String> persons = data.assignedTo() == null ? List.of() : data.assignedTo();
        return outcomes.reviewers(judged, List.of(data.role()), persons)
                .chain(() -> book.note(data.articleId(), page -> {
                    if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                        page.ready(new WaitingStep(
                                data.stepId(),
                                data.order(),
                                data.role(),
                                data.assignedTo(),
                                data.fallbackReason(),
                                data.readyAt()));
                    }
                }));
    }

    private Uni<Void> decided(ReceivedEvent event, ReviewEvents.ReviewDecisionRecorded data) {
        return book.note(data.articleId(), page -> {
            if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                page.decided(data.decisionId(), data.stepId(), data.actingRole());
            }
        });
    }

    private Uni<Void> returned(ReceivedEvent event, ReviewEvents.ChangesRequested data) {
        return outcomes.returned(judged(event, data.articleId(), data.revision(), data.caseVersion(), data.decidedAt()))
                .chain(() -> book.note(data.articleId(), page -> {
                    if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                        page.ended(
                                Verdict.Type.RETURNED,
                                data.decisionId(),
                                data.stepId(),
                                data.reason(),
                                data.decidedAt());
                    }
                }));
    }

    private Uni<Void> approved(ReceivedEvent event, ReviewEvents.ArticleApproved data) {
        return outcomes.accepted(
                        judged(event, data.articleId(), data.revision(), data.caseVersion(), data.approvedAt()))
                .chain(() -> book.note(data.articleId(), page -> {
                    if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                        page.ended(Verdict.Type.APPROVED, null, null, null, data.approvedAt());
                    }
                }));
    }

    private Uni<Void> refused(ReceivedEvent event, ReviewEvents.ArticleRefused data) {
        return outcomes.refused(judged(event, data.articleId(), data.revision(), data.caseVersion(), data.refusedAt()))
                .chain(() -> book.note(data.articleId(), page -> {
                    if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                        page.ended(Verdict.Type.REFUSED, data.decisionId(), null, data.reason(), data.refusedAt());
                    }
                }));
    }

    private Uni<Void> cancelled(ReceivedEvent event, ReviewEvents.ReviewCancelled data) {
        if (data.superseded()) {
            return Uni.createFrom().voidItem();
        }
        return outcomes.cancelled(
                        judged(event, data.articleId(), data.revision(), data.caseVersion(), data.cancelledAt()),
                        data.reason())
                .chain(() -> book.note(data.articleId(), page -> {
                    if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                        page.ended(Verdict.Type.CANCELLED, null, null, data.reason(), data.cancelledAt());
                    }
                }));
    }

    private Uni<Void> amended(ReceivedEvent event, ReviewEvents.ArticleAmended data) {
        ReviewEvents.AmendedRevision words = data.amendedRevision();
        return amendments.amended(
                judged(event, data.articleId(), data.revision(), data.caseVersion(), data.amendedAt()),
                new BoardAmendments.Amendment(
                        data.amendment(),
                        words.title(),
                        words.summary(),
                        words.body(),
                        words.topic(),
                        words.media().stream()
                                .map(image -> new BoardAmendments.ImageWords(
                                        image.mediaId(), image.alt(), image.caption(), image.credit()))
                                .toList(),
                        data.amendedBy(),
                        data.note()));
    }

    private Uni<Void> reversed(ReceivedEvent event, ReviewEvents.ApprovalReversed data) {
        Instant at = data.reversedAt() == null ? event.time() : data.reversedAt();
        return outcomes.reversed(
                        judged(event, data.articleId(), data.revision(), data.caseVersion(), at), data.reason())
                .chain(() -> book.note(data.articleId(), page -> {
                    if (page.hears(data.caseId(), data.revision(), data.caseVersion())) {
                        page.ended(Verdict.Type.RETURNED, null, null, data.reason(), at);
                    }
                }));
    }

    private Uni<Void> withdrawalRejected(ReceivedEvent event, ReviewEvents.WithdrawalRejected data) {
        return outcomes.withdrawalRejected(
                judged(event, data.articleId(), data.revision(), data.caseVersion(), data.rejectedAt()), data.reason());
    }

    private static Judged judged(ReceivedEvent event, UUID article, int revision, long caseVersion, Instant at) {
        return new Judged(article, revision, caseVersion, event.id(), at);
    }
}
