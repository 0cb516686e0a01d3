package vn.toasoan.inbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses inbox = new ClassFileImporter()
            .importUrl(Inbox.class.getProtectionDomain().getCodeSource().getLocation());

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
                        "vn.toasoan.outbox..",
                        "vn.toasoan.http..")
                .check(inbox);
    }

    @Test
    void itsPublicFaceIsThreeTypes() {
        classes()
                .that()
                .resideInAPackage("vn.toasoan.inbox..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*\\.(Inbox|EventHandlers|ReceivedEvent)(_.*)?")
                .check(inbox);
    }
}
