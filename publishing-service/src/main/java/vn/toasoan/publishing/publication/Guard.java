package vn.toasoan.publishing.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.toasoan.publishing.publication.Refusal.Kind;

/** What must hold for a command beyond state and role; the name is what a refusal tells. */
enum Guard {
    NOT_HELD(false, attempt -> state(!attempt.target().isHeld(), "PUBLICATION_HELD")),
    NOT_KEPT_BACK(false, attempt -> state(!attempt.target().keepsBack(attempt.waiting()), "PUBLICATION_HELD")),
    HELD(false, attempt -> state(attempt.target().isHeld(), "PUBLICATION_NOT_HELD")),
    EDITION_WAITS(false, attempt -> state(attempt.waiting() != null, "NOTHING_WAITS")),
    SOMETHING_TO_PUBLISH(
            false,
            attempt -> state(
                    attempt.waiting() != null || attempt.target().state() == PublicationState.UNPUBLISHED,
                    "NOTHING_WAITS")),
    APPROVAL_STANDS(false, attempt -> state(!attempt.target().isReversed(), "APPROVAL_REVERSED")),
    EMBARGO_OVER(false, Guard::embargoOver),
    IS_PINNED(false, attempt -> state(attempt.target().isPinned(), "NOT_PINNED")),
    MOMENT_TO_COME(true, Guard::momentToCome),
    MOMENT_TO_COME_OR_NONE(
            true, attempt -> attempt.instruction().moment() == null ? Optional.empty() : momentToCome(attempt)),
    AFTER_EMBARGO(true, Guard::afterEmbargo),
    REASON_GIVEN(true, attempt -> content(attempt.instruction().hasReason(), "REASON_REQUIRED", "/reason"));

    private final boolean aboutRequest;
    private final Function<Attempt, Optional<Refusal>> check;

    Guard(boolean aboutRequest, Function<Attempt, Optional<Refusal>> check) {
        this.aboutRequest = aboutRequest;
        this.check = check;
    }

    /** Judges what the caller sends, and so says nothing about whether the command is possible at all. */
    boolean aboutRequest() {
        return aboutRequest;
    }

    Optional<Refusal> check(Attempt attempt) {
        return check.apply(attempt).map(refusal -> refusal.with("guard", name()));
    }

    private static Optional<Refusal> embargoOver(Attempt attempt) {
        Instant until = attempt.target().timetable().embargoUntil();
        return state(until == null || !until.isAfter(attempt.now()), "UNDER_EMBARGO")
                .map(refusal -> refusal.with("embargoUntil", until));
    }

    private static Optional<Refusal> momentToCome(Attempt attempt) {
        Instant moment = attempt.instruction().moment();
        return content(moment != null && moment.isAfter(attempt.now()), "MOMENT_PASSED", "/at");
    }

    private static Optional<Refusal> afterEmbargo(Attempt attempt) {
        Instant until = attempt.target().timetable().embargoUntil();
        return content(until == null || !attempt.instruction().moment().isBefore(until), "UNDER_EMBARGO", "/at")
                .map(refusal -> refusal.with("embargoUntil", until));
    }

    private static Optional<Refusal> state(boolean holds, String code) {
        return holds ? Optional.empty() : Optional.of(Refusal.of(Kind.STATE, code));
    }

    private static Optional<Refusal> content(boolean holds, String code, String pointer) {
        return holds
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONTENT, code).at(pointer));
    }
}
