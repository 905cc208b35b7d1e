package org.carillon;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.carillon.testing.Waiting;
import org.junit.jupiter.api.Test;

/** How tests are written. Each rule holds for {@code src/test/java} as it was compiled. */
class TestCodeTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.carillon");

    /** But for the benchmark, whose clients keep a pace. */
    @Test
    void nobodySleeps() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carillon.bench")
                .should()
                .callMethodWhere(target(nameMatching("sleep|parkNanos|parkUntil|onSpinWait|yield")))
                .check(TESTS);
    }

    @Test
    void allHaveTheSamePatience() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Waiting.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.awaitility.Awaitility")
                .check(TESTS);
    }

    /** At the end of such a wait nobody would know why. */
    @Test
    void nobodyWaitsForABareYes() {
        noClasses()
                .should()
                .callMethod(ConditionFactory.class, "until", Callable.class)
                .check(TESTS);
    }
}
