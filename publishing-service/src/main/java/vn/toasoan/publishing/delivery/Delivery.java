package vn.toasoan.publishing.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.publishing.destination.TransportKind;

/** One article, edition, action and destination; made by SQL in bulk, changed by its commands alone. */
@Entity
@Table(name = "delivery")
class Delivery {

    @Id
    private UUID id;

    @Version
    private long version;

    private String destination;
    private long seq;

    @Column(name = "article_id")
    private UUID articleId;

    private int edition;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Embedded
    private Matter matter;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Enumerated(EnumType.STRING)
    private TransportKind transport;

    private int attempts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Embedded
    private Lease lease;

    private String problem;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "answer_due_at")
    private Instant answerDueAt;

    @Embedded
    private Outcome outcome;

    @Embedded
    private PageCheck pageCheck;

    protected Delivery() {}

    /** A worker takes it in hand; should it die, the lease ends and another takes it. */
    void claim(UUID token, TransportKind way, Instant until, Instant now) {
        state = admit(DeliveryCommand.CLAIM, Actor.MACHINE, now);
        lease = new Lease(token, until);
        transport = way;
        attempts++;
    }

    /** Whether the worker with that token still has it in hand. */
    boolean isHeldBy(UUID token) {
        return state == DeliveryState.SENDING && lease != null && token.equals(lease.token());
    }

    void delivered(int answerDays, Instant now) {
        let(DeliveryCommand.DELIVER, Actor.MACHINE, now);
        arrived(answerDays, now);
    }

    /** The package is ready for a person. */
    void handedOver(Instant now) {
        let(DeliveryCommand.HAND_OVER, Actor.MACHINE, now);
        problem = null;
    }

    void retry(String why, Instant next, Instant now) {
        let(DeliveryCommand.RETRY, Actor.MACHINE, now);
        problem = why;
        nextTryAt = next;
    }

    void failed(String why, Instant now) {
        let(DeliveryCommand.FAIL, Actor.MACHINE, now);
        problem = why;
    }

    /** A newer delivery of the article to this destination takes its place. */
    void supersede(Instant now) {
        let(DeliveryCommand.SUPERSEDE, Actor.MACHINE, now);
    }

    void withdraw(String why, Instant now) {
        let(DeliveryCommand.WITHDRAW, Actor.MACHINE, now);
        problem = why;
    }

    void cancel(Actor actor, Instant now) {
        let(DeliveryCommand.CANCEL, actor, now);
    }

    /** The same row, with the same id, once more. */
    void redeliver(Actor actor, Instant now) {
        let(DeliveryCommand.REDELIVER, actor, now);
        nextTryAt = now;
        problem = null;
    }

    /** Nothing changes here: a new row is made beside it. */
    void resend(Actor actor, Instant now) {
        admit(DeliveryCommand.RESEND, actor, now);
    }

    /** A person carried it there. */
    void markSent(Actor actor, int answerDays, Instant now) {
        let(DeliveryCommand.MARK_SENT, actor, now);
        transport = TransportKind.MANUAL;
        arrived(answerDays, now);
    }

    /**
     * Writes down what the destination made of it.
     *
     * @param command ACKNOWLEDGE, POST or DECLINE
     */
    void answer(DeliveryCommand command, Actor actor, Outcome what, Instant now) {
        let(command, actor, now);
        outcome = what;
        problem = null;
        if (command == DeliveryCommand.POST) {
            deliveredAt = deliveredAt == null ? now : deliveredAt;
            pageCheck = null;
        }
    }

    void giveUp(Instant now) {
        let(DeliveryCommand.GIVE_UP, Actor.MACHINE, now);
    }

    /** @param what stable code of what is wrong with the posted page; null when it is there */
    void checked(String what, Instant now) {
        pageCheck = new PageCheck(now, what);
    }

    private void arrived(int answerDays, Instant now) {
        deliveredAt = now;
        answerDueAt = now.plus(Duration.ofDays(answerDays));
        problem = null;
    }

    private void let(DeliveryCommand command, Actor actor, Instant now) {
        state = admit(command, actor, now);
        lease = null;
    }

    private DeliveryState admit(DeliveryCommand command, Actor actor, Instant now) {
        return DeliveryLifecycle.admit(this, command, actor, now);
    }

    /** Whether the destination may have seen it. */
    boolean wasSent() {
        return deliveredAt != null || attempts > 0 && transport != TransportKind.MANUAL;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String destination() {
        return destination;
    }

    long seq() {
        return seq;
    }

    UUID articleId() {
        return articleId;
    }

    int edition() {
        return edition;
    }

    Action action() {
        return action;
    }

    Matter matter() {
        return matter;
    }

    DeliveryState state() {
        return state;
    }

    /** Null before the first try. */
    TransportKind transport() {
        return transport;
    }

    int attempts() {
        return attempts;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    /** Null while no worker has it. */
    Lease lease() {
        return lease;
    }

    String problem() {
        return problem;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant deliveredAt() {
        return deliveredAt;
    }

    /** Null while nobody has answered. */
    Outcome outcome() {
        return outcome;
    }

    /** Null before the first look. */
    PageCheck pageCheck() {
        return pageCheck;
    }
}
