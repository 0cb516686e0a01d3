package vn.toasoan.archive.problem;

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

    @AroundInvoke
    Object tell(InvocationContext context) throws Exception {
        try {
            Object answer = context.proceed();
            return answer instanceof Uni<?> later
                    ? later.onFailure(Refusal.class).transform(Problems::of)
                    : answer;
        } catch (Refusal refusal) {
            throw Problems.of(refusal);
        }
    }
}
