package vn.toasoan.archive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.toasoan.archive");

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
    void the_store_and_the_date_rule_know_no_database_and_no_web() {
        noClasses()
                .that()
                .resideInAPackage("..archive.store..")
                .or()
                .haveSimpleName("DateRule")
                .or()
                .haveSimpleName("Term")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.smallrye.mutiny..",
                        "jakarta.ws.rs..",
                        "org.apache.kafka..",
                        "jakarta.persistence..",
                        "io.vertx..")
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
                        "vn.toasoan.notification..")
                .check(CODE);
    }

    @Test
    void features_do_not_need_each_other_in_a_circle() {
        slices().matching("vn.toasoan.archive.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void sub_features_of_record_do_not_need_each_other_in_a_circle() {
        slices().matching("vn.toasoan.archive.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void one_session_is_never_used_by_two_unis_at_once() {
        noClasses()
                .should()
                .callMethod(Uni.class, "combine")
                .orShould()
                .callMethod(Uni.class, "join")
                .check(CODE);
    }
}
