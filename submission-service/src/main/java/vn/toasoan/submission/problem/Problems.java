package vn.toasoan.submission.problem;

import vn.toasoan.http.problem.ProblemException;

/** The one place where a refusal of the domain gets an HTTP status. */
final class Problems {

    private Problems() {}

    static ProblemException of(Refusal refusal) {
        ProblemException problem = ProblemException.of(status(refusal.kind()), refusal.code())
                .detail(refusal.arguments().toArray());
        refusal.facts().forEach(problem::with);
        refusal.faults()
                .forEach(fault -> problem.at(
                        fault.pointer(), fault.code(), fault.arguments().toArray()));
        return problem;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case INVALID -> 422;
            case UNAVAILABLE -> 503;
            case FULL -> 507;
        };
    }
}
