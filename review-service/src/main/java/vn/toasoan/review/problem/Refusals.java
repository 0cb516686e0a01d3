package vn.toasoan.review.problem;

import vn.toasoan.http.problem.ProblemException;

/** How a client is told of a {@link Refusal}: the one place that knows both the domain's no and HTTP's. */
public final class Refusals {

    private Refusals() {}

    /** @param failure a {@link Refusal} */
    public static ProblemException toProblem(Throwable failure) {
        Refusal refusal = (Refusal) failure;
        ProblemException problem = ProblemException.of(status(refusal.kind()), refusal.code())
                .detail(refusal.arguments())
                .with("guard", refusal.guard());
        refusal.facts().forEach(problem::with);
        if (refusal.pointer() != null) {
            problem.at(refusal.pointer(), refusal.code(), refusal.arguments());
        }
        return problem;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case STATE -> 409;
            case CONTENT -> 422;
            case STALE -> 412;
        };
    }
}
