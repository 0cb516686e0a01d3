package vn.toasoan.archive;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.toasoan.testkit.ServiceStack;

/**
 * The service as it runs, with a real database and broker; submission's media and Keycloak's token endpoint are a real
 * HTTP server whose answers a test can spoil. One annotation, so that Quarkus starts once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = "mail", value = "true"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MediaServer.class, scope = TestResourceScope.GLOBAL)
public @interface ArchiveServiceTest {}
