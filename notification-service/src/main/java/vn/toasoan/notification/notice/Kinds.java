package vn.toasoan.notification.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The events that rules may speak of, by the topic on which they are told. */
final class Kinds {

    static final Kind<ArticleSubmitted> SUBMITTED =
            Kind.of("article-submitted", ArticleSubmitted.class, ArticleSubmitted::articleId, ArticleSubmitted::facts);

    static final List<Kind<?>> REVIEW = List.of(
            Kind.of(
                    "review-step-ready",
                    ReviewEvents.StepReady.class,
                    ReviewEvents.StepReady::articleId,
                    ReviewEvents.StepReady::facts),
            Kind.of(
                    "changes-requested",
                    ReviewEvents.ChangesRequested.class,
                    ReviewEvents.ChangesRequested::articleId,
                    ReviewEvents.ChangesRequested::facts),
            Kind.of(
                    "article-approved",
                    ReviewEvents.Approved.class,
                    ReviewEvents.Approved::articleId,
                    ReviewEvents.Approved::facts),
            Kind.of(
                    "article-refused",
                    ReviewEvents.Refused.class,
                    ReviewEvents.Refused::articleId,
                    ReviewEvents.Refused::facts),
            Kind.of(
                    "review-cancelled",
                    ReviewEvents.OfRevision.class,
                    ReviewEvents.OfRevision::articleId,
                    ReviewEvents.OfRevision::facts),
            Kind.of(
                    "withdrawal-rejected",
                    ReviewEvents.OfRevision.class,
                    ReviewEvents.OfRevision::articleId,
                    ReviewEvents.OfRevision::facts),
            Kind.of(
                    "review-step-overdue",
                    AlarmEvents.StepOverdue.class,
                    AlarmEvents.StepOverdue::articleId,
                    AlarmEvents.StepOverdue::facts),
            Kind.of(
                    "approval-reversed",
                    ReviewEvents.Reversed.class,
                    ReviewEvents.Reversed::articleId,
                    ReviewEvents.Reversed::facts));

    static final List<Kind<?>> PUBLISHING = List.of(
            Kind.of("article-published", EditionEvent.class, EditionEvent::articleId, EditionEvent::facts),
            Kind.of("article-corrected", EditionEvent.class, EditionEvent::articleId, EditionEvent::facts),
            Kind.of(
                    "article-taken-down",
                    AlarmEvents.Withdrawn.class,
                    AlarmEvents.Withdrawn::articleId,
                    AlarmEvents.Withdrawn::facts),
            Kind.of(
                    "article-unpublished",
                    AlarmEvents.Withdrawn.class,
                    AlarmEvents.Withdrawn::articleId,
                    AlarmEvents.Withdrawn::facts));

    static final List<Kind<?>> OBLIGATION = List.of(
            Kind.of(
                    "obligation-reminder-due",
                    AlarmEvents.Obligation.class,
                    Kinds::noArticle,
                    AlarmEvents.Obligation::facts),
            Kind.of(
                    "obligation-missed",
                    AlarmEvents.Obligation.class,
                    Kinds::noArticle,
                    AlarmEvents.Obligation::facts));

    static final List<Kind<?>> INCIDENT = List.of(
            Kind.of("incident-opened", AlarmEvents.Incident.class, Kinds::noArticle, AlarmEvents.Incident::facts),
            Kind.of("incident-escalated", AlarmEvents.Incident.class, Kinds::noArticle, AlarmEvents.Incident::facts));

    static final List<Kind<?>> DELIVERY = List.of(Kind.of(
            "delivery-failed",
            AlarmEvents.DeliveryFailed.class,
            AlarmEvents.DeliveryFailed::articleId,
            AlarmEvents.DeliveryFailed::facts));

    /** A page may belong to no article, or to one that this service never saw: the alarm waits for neither. */
    static final List<Kind<?>> SITE = List.of(Kind.of(
            "site-integrity-violated", AlarmEvents.Integrity.class, Kinds::noArticle, AlarmEvents.Integrity::facts));

    static final List<Kind<?>> RECORD = List.of(
            Kind.of("fixity-failed", AlarmEvents.Integrity.class, Kinds::noArticle, AlarmEvents.Integrity::facts));

    private Kinds() {}

    static Optional<Kind<?>> named(String name) {
        return Stream.of(List.<Kind<?>>of(SUBMITTED), REVIEW, PUBLISHING, OBLIGATION, INCIDENT, DELIVERY, SITE, RECORD)
                .flatMap(List::stream)
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static UUID noArticle(Object data) {
        return null;
    }
}
