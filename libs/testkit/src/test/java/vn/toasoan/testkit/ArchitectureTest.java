package vn.toasoan.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theTestkitKnowsNoOtherPackageOfTheProject() {
        // Given
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.toasoan.testkit");

        // When / Then
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are other packages of the project",
                        type -> type.getPackageName().startsWith("vn.toasoan.")
                                && !type.getPackageName().startsWith("vn.toasoan.testkit")))
                .check(classes);
    }
}
