package org.carillon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.carillon.people.guard.Requires;
import org.junit.jupiter.api.Test;

/** The layout of the code: what may know what. Each rule holds for {@code src/main/java} as it was compiled. */
class ArchitectureTest {
    private static final String BASE = "org.carillon.";
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.carillon");

    /**
     * The rooms from the ground up, and the packages of each; a package may know those of the lines above its own, and
     * no other. A new package gets a place here, and in docs/architecture.md.
     */
    static final List<Set<String>> ORDER = List.of(
            Set.of("platform.cluster", "platform.database", "platform.digest", "platform.json"),
            Set.of("platform.outbox"),
            Set.of("platform.http"),
            Set.of("platform.settings"),
            Set.of("platform.address"),
            Set.of("platform.turn"),
            Set.of("platform.ocs", "platform.page", "platform.waiting"),
            Set.of("people.protection"),
            Set.of("people.audit"),
            Set.of("people.identity"),
            Set.of("people.guard"),
            Set.of("people.ldap", "people.oidc"),
            Set.of("people.signin"),
            Set.of("people.status", "people.provisioning", "people.login", "people.avatar", "people.auditor"),
            Set.of("room.conversation"),
            Set.of("room.attendee"),
            Set.of("room.session"),
            Set.of("room.membership"),
            Set.of("room.view"),
            Set.of("call.consent"),
            Set.of("call.live"),
            Set.of("call.ring", "call.sip"),
            Set.of("signaling.external"),
            Set.of("signaling.internal"),
            Set.of("chat"),
            Set.of("channel.mail", "channel.notification", "channel.push", "channel.webhook"),
            Set.of("web.capabilities", "web.page"),
            Set.of("server.health", "server.openapi", "server.startup"));

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching(BASE + "(*)..").should().beFreeOfCycles());
        check(slices().matching(BASE + "(**)").should().beFreeOfCycles());
    }

    @Test
    void arrowsBetweenPackagesGoOneWay() {
        check(classes().should(new KnowOnlyEarlierPackages()));
    }

    @Test
    void onlyTheEdgeKnowsHttp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        BASE + "platform.[ocs|http|page|address|turn]", BASE + "people.[guard|identity]")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."));
    }

    @Test
    void onlyRepositoriesKnowTheEntityManager() {
        check(noClasses()
                .that()
                .haveNameNotMatching(".*(Repository|[.]platform[.]database[.].*)")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class));
    }

    @Test
    void onlyOneCountsCharacters() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "platform.http.CodePoints")
                .should()
                .callMethod(String.class, "codePointCount", int.class, int.class));
    }

    @Test
    void eachEndpointNamesItsGuards() {
        check(methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(BASE + "people.guard.Requires"));
    }

    @Test
    void onlyReadingNeedsNoProof() {
        check(methods()
                .that(describe(
                        "may be asked by pages without proof", method -> method.tryGetAnnotationOfType(Requires.class)
                                .filter(requires -> requires.fromAnyPage() || requires.fromOwnPage())
                                .isPresent()))
                .should()
                .beAnnotatedWith(GET.class)
                .orShould()
                .beAnnotatedWith(HEAD.class));
    }

    @Test
    void noServerIsSpecial() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "com.ibm..",
                                "io.openliberty..",
                                "io.undertow..",
                                "org.hibernate..",
                                "org.jboss..",
                                "org.wildfly..")
                        .and(not(resideInAPackage("org.hibernate.annotations..")))));
    }

    /** A body that arrives slowly is read without a thread; then the request is dispatched again. */
    @Test
    void filtersAndServletsGoOnBehindASlowBody() {
        for (JavaClass type : MAIN) {
            type.tryGetAnnotationOfType(WebServlet.class).ifPresent(servlet -> assertThat(servlet.asyncSupported())
                    .as(type.getName())
                    .isTrue());
            type.tryGetAnnotationOfType(WebFilter.class).ifPresent(filter -> {
                assertThat(filter.asyncSupported()).as(type.getName()).isTrue();
                assertThat(filter.dispatcherTypes()).as(type.getName()).contains(DispatcherType.ASYNC);
            });
        }
    }

    @Test
    void testHelpersStayInTests() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage(BASE + "testing.."));
    }

    @Test
    void timeComesFromTheInjectedClock() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    /** One way to do something every few seconds, which ends before the server takes its threads away. */
    @Test
    void onlyRepeatedTasksComeAgainAndAgain() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "platform.cluster.RepeatedTask")
                .should()
                .callMethodWhere(target(nameMatching("scheduleWithFixedDelay|scheduleAtFixedRate"))));
    }

    @Test
    void onlyTheCatalogueReadsConfiguration() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "platform.settings")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.microprofile.config..")
                .orShould()
                .callMethodWhere(target(fullNameMatching("java\\.lang\\.System\\.get(env|Propert).*"))));
    }

    @Test
    void nobodyPrintsToTheConsole() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    /** A rule about classes that do not exist yet holds. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    private static class KnowOnlyEarlierPackages extends ArchCondition<JavaClass> {
        KnowOnlyEarlierPackages() {
            super("know only packages that come earlier in %s", ORDER);
        }

        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            String own = feature(origin);
            if (own.isEmpty()) {
                return;
            }
            if (level(own) < 0) {
                events.add(SimpleConditionEvent.violated(origin, "package " + own + " has no place in ORDER"));
            }
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                String other = feature(dependency.getTargetClass());
                if (!other.isEmpty() && !other.equals(own) && level(other) >= level(own)) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        }

        /** The package without {@code org.carillon}; empty for classes of other projects. */
        private static String feature(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            return name.startsWith(BASE) ? name.substring(BASE.length()) : "";
        }

        private static int level(String feature) {
            for (int level = 0; level < ORDER.size(); level++) {
                if (ORDER.get(level).contains(feature)) {
                    return level;
                }
            }
            return -1;
        }
    }
}
