package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.junit.jupiter.api.Test;

/**
 * Operations that change something say as what they are audited, or why not: forgotten ones are found here
 * (docs/audit.md 2).
 */
class AuditedOperationsTest {
    /** Nobody asks for them by an operation. */
    private static final Set<ActKind> BY_ITSELF = EnumSet.of(ActKind.AUDIT_PRUNED, ActKind.CONSENTS_PRUNED);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.carillon");

    @Test
    void eachOperationThatChangesSomethingSaysHowItIsAudited() {
        List<Method> changing = methods()
                .filter(method -> Stream.of(POST.class, PUT.class, DELETE.class).anyMatch(method::isAnnotationPresent))
                .toList();

        assertThat(changing).hasSizeGreaterThan(50);
        assertThat(changing.stream().filter(operation -> !isSaid(operation))).isEmpty();
    }

    @Test
    void eachOperationForAdministratorsAndAuditorsIsAudited() {
        List<Method> theirs = methods()
                .filter(method -> method.isAnnotationPresent(Requires.class))
                .filter(method -> Stream.of(method.getAnnotation(Requires.class).value())
                        .anyMatch(guard -> guard == Guard.ADMIN || guard == Guard.AUDITOR))
                .toList();

        assertThat(theirs).hasSizeGreaterThan(15);
        assertThat(theirs.stream().filter(operation -> kinds(operation).isEmpty()))
                .isEmpty();
    }

    @Test
    void eachPageWithAFormSaysHowItIsAudited() {
        List<? extends Class<?>> pages = servlets()
                .filter(page -> Stream.<Class<?>>iterate(page, type -> type != HttpServlet.class, Class::getSuperclass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .anyMatch(
                                method -> List.of("doPost", "doPut", "doDelete").contains(method.getName())))
                .toList();

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.stream().filter(page -> !isSaid(page))).isEmpty();
    }

    @Test
    void eachKindOfActBelongsToAnOperation() {
        Set<ActKind> unused = EnumSet.complementOf(EnumSet.copyOf(BY_ITSELF));
        Stream.concat(methods(), servlets()).forEach(operation -> unused.removeAll(kinds(operation)));

        assertThat(unused).isEmpty();
    }

    private static boolean isSaid(AnnotatedElement operation) {
        Audited audited = operation.getAnnotation(Audited.class);
        return audited != null
                && audited.value().length > 0 == audited.nothingBecause().isEmpty();
    }

    private static List<ActKind> kinds(AnnotatedElement operation) {
        Audited audited = operation.getAnnotation(Audited.class);
        return audited == null ? List.of() : List.of(audited.value());
    }

    private static Stream<Method> methods() {
        return MAIN.stream()
                .filter(found -> found.isAnnotatedWith(Path.class))
                .flatMap(found -> Arrays.stream(found.reflect().getDeclaredMethods()));
    }

    private static Stream<? extends Class<?>> servlets() {
        return MAIN.stream()
                .filter(found -> found.isAnnotatedWith(WebServlet.class))
                .map(JavaClass::reflect);
    }
}
