package vn.toasoan.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.toasoan.http");

    @Test
    void theLibraryKnowsNoServiceAndNoOtherLibrary() {
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
                        "vn.toasoan.inbox..",
                        "vn.toasoan.testkit..")
                .check(CLASSES);
    }

    @Test
    void itsPackagesFormNoCycle() {
        slices().matching("vn.toasoan.http.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noNameHidesWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Base")
                .check(CLASSES);
    }
}
