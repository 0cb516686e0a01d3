package vn.toasoan.http.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a POST repeatable: with a header {@code Idempotency-Key} the first answer is stored in the transaction of its
 * effect, and given again, byte by byte, to every repetition within 24 hours. The method must also be
 * {@code @WithTransaction} and return exactly {@code Uni<Response>}. Without the header nothing changes.
 * Only a method is to be annotated; the type is allowed because an interceptor must be.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
