package vn.toasoan.publishing.delivery;

import static vn.toasoan.publishing.delivery.DeliveryState.ACKNOWLEDGED;
import static vn.toasoan.publishing.delivery.DeliveryState.CANCELLED;
import static vn.toasoan.publishing.delivery.DeliveryState.DECLINED;
import static vn.toasoan.publishing.delivery.DeliveryState.DELIVERED;
import static vn.toasoan.publishing.delivery.DeliveryState.FAILED;
import static vn.toasoan.publishing.delivery.DeliveryState.NO_ANSWER;
import static vn.toasoan.publishing.delivery.DeliveryState.PENDING;
import static vn.toasoan.publishing.delivery.DeliveryState.POSTED;
import static vn.toasoan.publishing.delivery.DeliveryState.RETRY_WAIT;
import static vn.toasoan.publishing.delivery.DeliveryState.SENDING;
import static vn.toasoan.publishing.delivery.DeliveryState.SUPERSEDED;
import static vn.toasoan.publishing.delivery.DeliveryState.WAITING_FOR_PERSON;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The life of a delivery as data: command, states before, state after, who may, what must hold. */
final class DeliveryTransitions {

    /**
     * @param to null where the state stays as it is
     * @param roles who may give the command; empty where no person can
     */
    record Row(
            DeliveryCommand command,
            Set<DeliveryState> from,
            DeliveryState to,
            Set<String> roles,
            List<DeliveryGuard> guards) {}

    private static final Set<String> NO_PERSON = Set.of();
    private static final Set<String> EDITORS = Set.of("editor", "principal");
    private static final Set<String> SCHOOL = Set.of("editor", "comms-officer", "principal");
    private static final Set<String> SCHOOL_AND_OFFICE =
            Set.of("editor", "comms-officer", "principal", "upstream-office");

    static final List<Row> TABLE = List.of(
            row(DeliveryCommand.CLAIM, EnumSet.of(PENDING, RETRY_WAIT), SENDING, NO_PERSON),
            row(DeliveryCommand.CLAIM, EnumSet.of(SENDING), SENDING, NO_PERSON, DeliveryGuard.LEASE_OVER),
            row(DeliveryCommand.DELIVER, EnumSet.of(SENDING), DELIVERED, NO_PERSON),
            row(DeliveryCommand.HAND_OVER, EnumSet.of(SENDING), WAITING_FOR_PERSON, NO_PERSON),
            row(DeliveryCommand.RETRY, EnumSet.of(SENDING), RETRY_WAIT, NO_PERSON),
            row(DeliveryCommand.FAIL, EnumSet.of(SENDING), FAILED, NO_PERSON),
            row(
                    DeliveryCommand.SUPERSEDE,
                    EnumSet.of(PENDING, SENDING, RETRY_WAIT, WAITING_FOR_PERSON, FAILED),
                    SUPERSEDED,
                    NO_PERSON),
            row(
                    DeliveryCommand.CANCEL,
                    EnumSet.of(PENDING, RETRY_WAIT, WAITING_FOR_PERSON, FAILED),
                    CANCELLED,
                    EDITORS,
                    DeliveryGuard.NO_TAKEDOWN),
            row(
                    DeliveryCommand.WITHDRAW,
                    EnumSet.of(PENDING, SENDING, RETRY_WAIT, WAITING_FOR_PERSON, FAILED),
                    CANCELLED,
                    NO_PERSON),
            row(DeliveryCommand.REDELIVER, EnumSet.of(FAILED, RETRY_WAIT, CANCELLED), PENDING, EDITORS),
            row(
                    DeliveryCommand.RESEND,
                    EnumSet.of(DELIVERED, ACKNOWLEDGED, POSTED, DECLINED, NO_ANSWER, FAILED, CANCELLED),
                    null,
                    EDITORS),
            row(DeliveryCommand.MARK_SENT, EnumSet.of(WAITING_FOR_PERSON, FAILED), DELIVERED, SCHOOL),
            row(DeliveryCommand.ACKNOWLEDGE, EnumSet.of(DELIVERED, NO_ANSWER), ACKNOWLEDGED, SCHOOL_AND_OFFICE),
            row(
                    DeliveryCommand.POST,
                    EnumSet.of(DELIVERED, ACKNOWLEDGED, NO_ANSWER, POSTED),
                    POSTED,
                    SCHOOL_AND_OFFICE,
                    DeliveryGuard.NO_TAKEDOWN),
            row(DeliveryCommand.POST, EnumSet.of(WAITING_FOR_PERSON), POSTED, SCHOOL, DeliveryGuard.NO_TAKEDOWN),
            row(DeliveryCommand.DECLINE, EnumSet.of(DELIVERED, ACKNOWLEDGED, NO_ANSWER), DECLINED, SCHOOL_AND_OFFICE),
            row(DeliveryCommand.DECLINE, EnumSet.of(WAITING_FOR_PERSON, FAILED), DECLINED, SCHOOL),
            row(DeliveryCommand.GIVE_UP, EnumSet.of(DELIVERED), NO_ANSWER, NO_PERSON, DeliveryGuard.NO_TAKEDOWN));

    private DeliveryTransitions() {}

    private static Row row(
            DeliveryCommand command,
            Set<DeliveryState> from,
            DeliveryState to,
            Set<String> roles,
            DeliveryGuard... guards) {
        return new Row(command, from, to, roles, List.of(guards));
    }
}
