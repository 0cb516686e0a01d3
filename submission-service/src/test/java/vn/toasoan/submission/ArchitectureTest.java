package vn.toasoan.submission;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.problem.RefusalsAsProblems;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.toasoan.submission");

    /** The classes that hold rules, by name; nested ones count with them. */
    private static final Set<String> DOMAIN = Set.of(
            "Article",
            "ArticleEvent",
            "ArticleState",
            "ArticleText",
            "Command",
            "Guard",
            "Mover",
            "Occasion",
            "Proofreading",
            "Reading",
            "Transition",
            "Transitions",
            "Withdrawal",
            "Caller",
            "Role",
            "Refusal",
            "ContentHash",
            "Image",
            "Revision",
            "RoyaltyLine",
            "AccountingSheet",
            "Upload",
            "IntakeItem",
            "IntakePart",
            "Sender",
            "Origin",
            "Media",
            "Attachment",
            "Rendition",
            "Dossier",
            "Person",
            "PersonFacts",
            "Roll",
            "Team",
            "Topic",
            "Section",
            "SchoolPlan",
            "SchoolYear",
            "Obligation",
            "Progress",
            "Verdict",
            "Publication",
            "FiledRecord",
            "WaitingStep",
            "LedgerMonth",
            "LedgerEntry",
            "Errand",
            "MonthPage",
            "Posting",
            "Standing",
            "SnapshotRow",
            "Adjustment",
            "Proposal",
            "Reviewers",
            "EditLock",
            "VideoLink",
            "WordDiff",
            "Duty",
            "LegalBasis",
            "Consent",
            "Child",
            "Terms",
            "Validity",
            "PlainText",
            "BodyHtml");

    private static final String[] TECHNIQUE = {
        "io.smallrye.mutiny..",
        "io.smallrye.reactive..",
        "io.vertx..",
        "io.quarkus..",
        "jakarta.ws.rs..",
        "jakarta.enterprise..",
        "org.jboss.resteasy..",
        "org.apache.kafka..",
        "org.eclipse.microprofile.reactive..",
        "vn.toasoan.http..",
        "vn.toasoan.outbox..",
        "vn.toasoan.inbox.."
    };

    @Test
    void rulesKnowNoReactiveTypesNoHttpAndNoKafka() {
        noClasses()
                .that(isOneOf(DOMAIN))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNIQUE)
                .check(SERVICE);
    }

    @Test
    void everyRuleClassThatIsListedExists() {
        Set<String> found = SERVICE.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

        assertThat(found).containsAll(DOMAIN);
    }

    @Test
    void whatIsStoredKnowsNoWebAndNoMessaging() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNIQUE)
                .check(SERVICE);
    }

    @Test
    void featuresDoNotCycle() {
        slices().matching("vn.toasoan.submission.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void nothingRunsInParallelInOneSession() {
        noClasses()
                .should()
                .callMethod(Uni.class, "combine")
                .orShould()
                .callMethod(Uni.class, "join")
                .check(SERVICE);
    }

    @Test
    void everyResourceTellsRefusalsAndNamesRoles() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RefusalsAsProblems.class)
                .check(SERVICE);
        methods()
                .that(new DescribedPredicate<>("are endpoints") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return isEndpoint(method);
                    }
                })
                .should()
                .haveRawReturnType(Uni.class)
                .andShould()
                .bePublic()
                .check(SERVICE);
    }

    @Test
    void everyEndpointIsBehindARole() {
        var open = SERVICE.stream()
                // what we ask of others is an interface with the same annotations
                .filter(type -> !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(ArchitectureTest::isEndpoint)
                .filter(method -> !method.isAnnotatedWith(RolesAllowed.class)
                        && !method.getOwner().isAnnotatedWith(RolesAllowed.class))
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Impl|Helper|Util|Utils|Common|Base)")
                .check(SERVICE);
    }

    @Test
    void serviceKnowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.toasoan.review..",
                        "vn.toasoan.publishing..",
                        "vn.toasoan.archive..",
                        "vn.toasoan.notification..")
                .check(SERVICE);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static DescribedPredicate<JavaClass> isOneOf(Set<String> names) {
        return new DescribedPredicate<>("hold rules") {
            @Override
            public boolean test(JavaClass type) {
                String outermost = type.getName().replaceAll("\\$.*", "");
                return names.contains(outermost.substring(outermost.lastIndexOf('.') + 1));
            }
        };
    }
}
