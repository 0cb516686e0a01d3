package vn.toasoan.publishing;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.toasoan.testkit.ServiceStack;

/** The whole service on a real database and broker, with submission's media endpoint played by a small HTTP server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(
        value = ServiceStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "mail", value = "true"))
@WithTestResource(value = SubmissionStandIn.class, scope = TestResourceScope.GLOBAL)
public @interface PublishingServiceTest {}
