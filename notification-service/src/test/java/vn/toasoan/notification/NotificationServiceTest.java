package vn.toasoan.notification;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.toasoan.testkit.ServiceStack;

/** The service as it runs, with a real database, broker and mail server, and a stand-in for Zalo. One annotation, so that Quarkus starts once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "mail", value = "true"))
@WithTestResource(Zalo.class)
@WithTestResource(SigningMail.class)
public @interface NotificationServiceTest {}
