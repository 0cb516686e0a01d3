package vn.toasoan.archive.record.filing;

import vn.toasoan.archive.store.StoreConflict;

/** A filing's attempt failed for a known reason. */
final class FilingTrouble extends RuntimeException {

    private final FilingProblem problem;

    FilingTrouble(FilingProblem problem, String detail, Throwable cause) {
        super(problem + ": " + detail, cause);
        this.problem = problem;
    }

    static FilingProblem problemOf(Throwable failure) {
        return switch (failure) {
            case FilingTrouble trouble -> trouble.problem;
            case StoreConflict conflict -> FilingProblem.STORE_CONFLICT;
            case java.io.IOException disk -> FilingProblem.STORE_UNAVAILABLE;
            default -> FilingProblem.UNEXPECTED;
        };
    }
}
