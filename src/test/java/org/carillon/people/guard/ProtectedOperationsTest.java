package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Operations that take something which could be guessed name it, or say why it cannot be: forgotten ones are found here
 * (docs/contract/protection.md 1).
 */
class ProtectedOperationsTest {
    private static final Pattern SECRET =
            Pattern.compile("(^|.*[a-z_-])(token|password|pass|pin|secret|checksum|random|signature|ticket|code|otp|"
                    + "credential)s?([A-Z_-].*|$)");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.carillon");

    @Test
    void eachOperationNamesWhatCanBeGuessedThere() {
        List<Method> operations = operations();

        assertThat(operations).hasSizeGreaterThan(80);
        assertThat(operations.stream()
                        .filter(operation -> !secrets(operation).isEmpty())
                        .filter(operation -> !isNamed(operation.getAnnotation(BruteForceProtection.class)))
                        .filter(operation -> !tellsStrangersNothing(operation))
                        .map(operation -> operation + " takes " + secrets(operation)))
                .isEmpty();
    }

    @Test
    void eachServletNamesWhatCanBeGuessedThere() {
        List<? extends Class<?>> servlets = MAIN.stream()
                .filter(found -> found.isAnnotatedWith(WebServlet.class))
                .map(JavaClass::reflect)
                .toList();

        assertThat(servlets).hasSizeGreaterThan(4);
        assertThat(servlets.stream().filter(servlet -> !isNamed(servlet.getAnnotation(BruteForceProtection.class))))
                .isEmpty();
    }

    /**
     * Guards refuse a conversation that is not the caller's as one that nobody has, whatever the operation does then.
     */
    private static boolean tellsStrangersNothing(Method operation) {
        Requires requires = operation.getAnnotation(Requires.class);
        return requires != null && Arrays.asList(requires.value()).contains(Guard.PARTICIPANT);
    }

    private static boolean isNamed(BruteForceProtection named) {
        return named != null
                && (named.value().length > 0 || !named.nothingBecause().isEmpty());
    }

    private static List<Method> operations() {
        return MAIN.stream()
                .filter(found -> found.isAnnotatedWith(Path.class))
                .flatMap(found -> Arrays.stream(found.reflect().getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }

    /** Names of what comes with a request and sounds like a secret. */
    private static List<String> secrets(Method operation) {
        List<String> names = new ArrayList<>();
        Stream.of(operation.getDeclaringClass(), operation)
                .map(ProtectedOperationsTest::path)
                .flatMap(path -> Pattern.compile("\\{\\s*(\\w+)").matcher(path).results())
                .forEach(variable -> names.add(variable.group(1)));
        for (Parameter parameter : operation.getParameters()) {
            names.addAll(names(parameter));
        }
        return names.stream()
                .filter(name -> SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches()
                        || SECRET.matcher(name).matches())
                .toList();
    }

    private static List<String> names(Parameter parameter) {
        if (parameter.getType().isRecord()) {
            return Arrays.stream(parameter.getType().getRecordComponents())
                    .map(component -> component.getName())
                    .toList();
        }
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        FormParam form = parameter.getAnnotation(FormParam.class);
        return Stream.of(
                        query == null ? "" : query.value(),
                        header == null ? "" : header.value(),
                        form == null ? "" : form.value())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
