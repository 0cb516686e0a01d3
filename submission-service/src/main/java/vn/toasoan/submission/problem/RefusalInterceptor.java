package vn.toasoan.submission.problem;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Outermost, so that a refusal has rolled its transaction back before it is told. */
@RefusalsAsProblems
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class RefusalInterceptor {

    /** Every method of a resource returns a {@code Uni}; an architecture test says so. */
    @AroundInvoke
    Object tell(InvocationContext context) throws Exception {
        try {
            Uni<?> answer = (Uni<?>) context.proceed();
            return answer.onFailure(Refusal.class).transform(Problems::of);
        } catch (Refusal refusal) {
            return Uni.createFrom().failure(Problems.of(refusal));
        }
    }
}
