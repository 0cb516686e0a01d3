package vn.toasoan.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses outbox = new ClassFileImporter()
            .importUrl(Outbox.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void theLibraryNamesNoServiceAndNoOtherLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.toasoan.submission..",
                        "vn.toasoan.review..",
                        "vn.toasoan.publishing..",
                        "vn.toasoan.archive..",
                        "vn.toasoan.notification..",
                        "vn.toasoan.inbox..",
                        "vn.toasoan.http..")
                .check(outbox);
    }

    @Test
    void itsPublicFaceIsTwoTypes() {
        classes()
                .that()
                .resideInAPackage("vn.toasoan.outbox..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*\\.(Outbox|EventDraft)(_.*)?")
                .check(outbox);
    }
}
