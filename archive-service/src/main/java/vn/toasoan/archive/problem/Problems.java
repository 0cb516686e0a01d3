package vn.toasoan.archive.problem;

import vn.toasoan.http.problem.ProblemException;

/** How a caller is told of a {@link Refusal}: the one place that knows both the domain's no and HTTP's. */
public final class Problems {

    private Problems() {}

    public static Refusal recordNotFound() {
        return Refusal.notFound("RECORD_NOT_FOUND");
    }

    static ProblemException of(Throwable failure) {
        Refusal refusal = (Refusal) failure;
        ProblemException problem =
                ProblemException.of(status(refusal.kind()), refusal.code()).detail(refusal.arguments());
        refusal.facts().forEach(problem::with);
        refusal.faults()
                .forEach(fault -> problem.at(
                        fault.pointer(), fault.code(), fault.arguments().toArray()));
        return problem;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case GONE -> 410;
            case INVALID -> 422;
        };
    }
}
