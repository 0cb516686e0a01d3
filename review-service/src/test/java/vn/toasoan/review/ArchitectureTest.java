package vn.toasoan.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.toasoan.review");

    @Test
    void featuresDoNotCycle() {
        slices().matching("vn.toasoan.review.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void theDomainKnowsNeitherUniNorHttpNorMessaging() {
        noClasses()
                .that()
                .resideInAnyPackage("..reviewcase..", "..routing..", "..decision..", "..checklist..", "..people..")
                .and()
                .areNotAnnotatedWith(ApplicationScoped.class)
                .and()
                .areNotAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.smallrye.mutiny..",
                        "jakarta.ws.rs..",
                        "org.eclipse.microprofile..",
                        "org.apache.kafka..",
                        "org.hibernate.reactive..",
                        "io.quarkus..",
                        "vn.toasoan.http..",
                        "vn.toasoan.outbox..",
                        "vn.toasoan.inbox..")
                .check(SERVICE);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.toasoan.submission..",
                        "vn.toasoan.publishing..",
                        "vn.toasoan.archive..",
                        "vn.toasoan.notification..")
                .check(SERVICE);
    }

    @Test
    void nothingOfOneSessionRunsInParallel() {
        noClasses().should().callMethod(Uni.class, "combine").check(SERVICE);
        noClasses().should().accessField(Uni.class, "join").check(SERVICE);
    }

    @Test
    void everyEndpointNamesItsRolesButTheOneThatIsForEverybody() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .and()
                .doNotHaveFullName("vn.toasoan.review.mandate.SpokespeopleResource.current()")
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .check(SERVICE);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Impl|Helper|Util|Utils|Common|Base)$")
                .check(SERVICE);
    }
}
