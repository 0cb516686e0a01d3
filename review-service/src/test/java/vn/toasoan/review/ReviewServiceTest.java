package vn.toasoan.review;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.toasoan.testkit.ServiceStack;

/** The whole service on a real PostgreSQL and a real Kafka; one annotation, so that it starts once for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(value = ServiceStack.class, scope = TestResourceScope.GLOBAL)
public @interface ReviewServiceTest {}
