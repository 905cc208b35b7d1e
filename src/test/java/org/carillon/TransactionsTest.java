package org.carillon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.carillon.ArchitectureTest.check;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who owns transactions, by the names of the classes: resources, services, steps (docs/architecture.md 1). */
class TransactionsTest {
    private static final String BASE = "org.carillon.";

    @Test
    void resourcesOwnNoTransaction() {
        check(noClasses().that().haveSimpleNameEndingWith("Resource").should().beAnnotatedWith(Transactional.class));
    }

    @Test
    void methodsOfResourcesOwnNoTransaction() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Transactional.class));
    }

    /** Who reads a name knows whether all of a method is undone by a refusal. */
    @Test
    void servicesOwnTheTransaction() {
        check(classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(Transactional.class));
    }

    /** One step stays when the next one is refused, and what takes long holds no lock. */
    @Test
    void stepsOwnNoTransaction() {
        check(noClasses().that().haveSimpleNameEndingWith("Steps").should().beAnnotatedWith(Transactional.class));
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Steps")
                .should()
                .beAnnotatedWith(Transactional.class));
    }

    /** What comes after what is no matter of HTTP. */
    @Test
    void anEndpointCallsOneMethodOfAService() {
        check(methods().that().areMetaAnnotatedWith(HttpMethod.class).should(new CallOneMethodOfAService()));
    }

    /** A slow hash must hold neither connection nor lock. */
    @Test
    void nothingIsHashedInATransaction() {
        check(noClasses()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(BASE + "people.identity.Passwords"));
    }

    /** Another kind needs another pair of interceptors in {@code platform.http.TransactionRefusals} (docs/adr/0034). */
    @Test
    void transactionsAreOfTheKindsThatRefusalsAreCarriedPast() {
        DescribedPredicate<JavaAnnotation<?>> otherKind = DescribedPredicate.describe(
                "a transaction of another kind",
                annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                        && annotation.get("value").stream()
                                .noneMatch(kind -> kind instanceof JavaEnumConstant known
                                        && Set.of("REQUIRED", "REQUIRES_NEW").contains(known.name())));
        check(noClasses().should().beAnnotatedWith(otherKind));
        check(noMethods().should().beAnnotatedWith(otherKind));
    }

    private static class CallOneMethodOfAService extends ArchCondition<JavaMethod> {
        CallOneMethodOfAService() {
            super("call one method of a service, or of steps, at most");
        }

        @Override
        public void check(JavaMethod endpoint, ConditionEvents events) {
            long calls = endpoint.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getSimpleName().matches(".*(Service|Steps)"))
                    .count();
            if (calls > 1) {
                events.add(SimpleConditionEvent.violated(endpoint, endpoint.getFullName() + " makes " + calls));
            }
        }
    }
}
