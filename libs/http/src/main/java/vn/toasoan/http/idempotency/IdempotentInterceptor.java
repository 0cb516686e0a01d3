package vn.toasoan.http.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** Stands inside of Quarkus' transaction interceptor, whose priority is {@code PLATFORM_BEFORE + 200}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotentInterceptor {

    private final IdempotentAnswers answers;

    IdempotentInterceptor(IdempotentAnswers answers) {
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext context) {
        return answers.once(() -> proceed(context));
    }

    @SuppressWarnings("unchecked")
    private static Uni<Response> proceed(InvocationContext context) {
        try {
            return (Uni<Response>) context.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
