package vn.toasoan.publishing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.toasoan.publishing");

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("vn.toasoan.publishing.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void this_service_knows_no_other() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.toasoan.submission..",
                        "vn.toasoan.review..",
                        "vn.toasoan.archive..",
                        "vn.toasoan.notification..")
                .check(CLASSES);
    }

    @Test
    void the_domain_knows_neither_futures_nor_http_nor_kafka() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameStartingWith("Approv")
                .or()
                .haveSimpleName("Lifecycle")
                .or()
                .haveSimpleName("Transitions")
                .or()
                .haveSimpleName("Guard")
                .or()
                .haveSimpleName("Slug")
                .or()
                .haveSimpleName("Readership")
                .or()
                .haveSimpleName("LiveArticle")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.smallrye..",
                        "io.vertx..",
                        "io.quarkus..",
                        "jakarta.ws..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile..")
                .check(CLASSES);
    }

    @Test
    void two_uses_of_one_session_never_run_side_by_side() {
        noClasses()
                .should()
                .callMethod("io.smallrye.mutiny.Uni", "combine")
                .orShould()
                .callMethod("io.smallrye.mutiny.Uni", "join")
                .check(CLASSES);
    }

    @Test
    void pages_and_files_know_nothing_of_approval() {
        noClasses()
                .that()
                .resideInAnyPackage("..site..", "..media..", "..people..", "..catalogue..", "..work..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..publication..")
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Impl|Helper|Util|Utils|Common|Base)$")
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
