package org.carillon.server.openapi;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;

/** Which refusals the code below a resource method names: at least those that it can throw. */
final class Reachable {
    private static final String OURS = "org.carillon";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);

    /** All resource methods. */
    List<JavaMethod> endpoints() {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Requires.class))
                .toList();
    }

    /** Refusals in what the method calls, and in what makes its parameters. */
    Set<ApiError> refusals(JavaMethod endpoint) {
        Set<ApiError> found = EnumSet.noneOf(ApiError.class);
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(endpoint);
        endpoint.getRawParameterTypes().stream()
                .filter(Reachable::isOurs)
                .forEach(type -> open.addAll(type.getCodeUnits()));
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.pop();
            if (seen.add(next)) {
                next.getFieldAccesses().forEach(access -> access.getTarget()
                        .resolveMember()
                        .filter(Reachable::isRefusal)
                        .ifPresent(field -> found.add(ApiError.valueOf(field.getName()))));
                called(next).forEach(open::add);
            }
        }
        return found;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit caller) {
        Stream<JavaCodeUnit> direct = caller.getAccessesFromSelf().stream()
                .map(access -> access.getTarget())
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast)
                .filter(target -> isOurs(target.getOwner()))
                .flatMap(target -> target.resolveMember().stream());
        return direct.flatMap(Reachable::withImplementations);
    }

    private static Stream<JavaCodeUnit> withImplementations(JavaCodeUnit unit) {
        Stream<JavaCodeUnit> below = unit.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(other -> other.getName().equals(unit.getName())
                        && other.getRawParameterTypes().size()
                                == unit.getRawParameterTypes().size());
        return Stream.concat(Stream.of(unit), below);
    }

    private static boolean isRefusal(JavaField field) {
        return field.getOwner().isEquivalentTo(ApiError.class)
                && field.getRawType().isEquivalentTo(ApiError.class);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(OURS);
    }
}
