package org.carillon.walk;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.guard.Guard;
import org.carillon.people.guard.Requires;

/** The methods of all resource classes: what an OpenAPI document must contain, and who is let in. */
final class ResourceMethods {
    private static final String REGEX = "\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}";

    /**
     * One of them.
     *
     * @param operation as it should be documented, without query and headers
     * @param guards what callers have to pass
     */
    record Endpoint(Operation operation, Set<Guard> guards) {}

    private ResourceMethods() {}

    static List<Endpoint> find() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carillon").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(JavaMethod::reflect)
                        .map(ResourceMethods::endpoint)
                        .toList();
    }

    private static Endpoint endpoint(Method method) {
        String path =
                path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        List<String> body = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType().isRecord()
                        && Arrays.stream(parameter.getAnnotations()).noneMatch(ResourceMethods::isOfJaxRs))
                .flatMap(parameter -> Arrays.stream(parameter.getType().getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
        Operation operation =
                new Operation(verb(method).orElseThrow(), path.replaceAll(REGEX, "{$1}"), List.of(), List.of(), body);
        return new Endpoint(
                operation, Set.of(method.getAnnotation(Requires.class).value()));
    }

    private static boolean isOfJaxRs(Annotation annotation) {
        return annotation.annotationType().getPackage() == Path.class.getPackage();
    }

    private static String path(Path path) {
        return path == null ? "" : "/" + path.value();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
