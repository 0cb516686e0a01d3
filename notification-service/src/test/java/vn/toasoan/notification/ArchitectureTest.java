package vn.toasoan.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.toasoan.notification");

    @Test
    void entities_know_no_reactive_type_no_web_and_no_broker() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye.mutiny..", "jakarta.ws.rs..", "org.apache.kafka..", "io.vertx..")
                .check(CODE);
    }

    @Test
    void no_service_knows_another() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.toasoan.submission..",
                        "vn.toasoan.review..",
                        "vn.toasoan.publishing..",
                        "vn.toasoan.archive..")
                .check(CODE);
    }

    @Test
    void features_do_not_need_each_other_in_a_circle() {
        slices().matching("vn.toasoan.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void one_session_is_never_used_by_two_unis_at_once() {
        noClasses()
                .should()
                .callMethod(io.smallrye.mutiny.Uni.class, "combine")
                .orShould()
                .callMethod(io.smallrye.mutiny.Uni.class, "join")
                .check(CODE);
    }
}
