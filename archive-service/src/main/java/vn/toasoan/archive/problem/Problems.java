package vn.toasoan.archive.problem;

import vn.toasoan.http.problem.ProblemException;

/** The refusals of this service. */
public final class Problems {

    private Problems() {}

    public static ProblemException recordNotFound() {
        return ProblemException.of(404, "RECORD_NOT_FOUND");
    }
}
