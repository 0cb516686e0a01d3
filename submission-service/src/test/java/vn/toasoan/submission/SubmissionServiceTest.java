package vn.toasoan.submission;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.toasoan.testkit.ServiceStack;

/** Runs the test against the whole service with a real PostgreSQL and Kafka; all such tests share one start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(value = ServiceStack.class, scope = TestResourceScope.GLOBAL)
public @interface SubmissionServiceTest {}
