package org.carillon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/urls.md names the class of each address. With {@code -Dcarillon.settings.write=true} the page is written
 * instead, as the tables of settings are.
 */
class UrlsPageTest {
    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("docs/urls.md");
    private static final String API = "/ocs/v2.php/";
    private static final String HEAD =
            """
            # Which class answers an address

            Below the base package `org.carillon`. All of `/ocs/v2.php` answers below `/ocs/v1.php`, too,
            and most pages below `/index.php`. A test writes and compares this page.

            | address | request | method |
            |---|---|---|
            """;

    @Test
    void thePageNamesTheClassOfEachAddress() throws IOException {
        String expected =
                HEAD + Stream.concat(endpoints(), servlets()).sorted().collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("carillon.settings.write")) {
            Files.writeString(PAGE, expected);
            return;
        }

        assertThat(Files.readString(PAGE))
                .as("docs/urls.md; -Dcarillon.settings.write=true writes it anew")
                .isEqualTo(expected);
    }

    private static Stream<String> endpoints() {
        return classes().filter(type -> type.isAnnotationPresent(Path.class)).flatMap(type -> Arrays.stream(
                        type.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(verb -> verb.isAnnotationPresent(HttpMethod.class))
                        .map(verb -> line(
                                API + path(type, method), verb.getSimpleName(), name(type) + "." + method.getName()))));
    }

    private static Stream<String> servlets() {
        return classes()
                .filter(type -> type.isAnnotationPresent(WebServlet.class))
                .flatMap(type -> Stream.of(type.getAnnotation(WebServlet.class))
                        .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns())
                                .flatMap(Arrays::stream))
                        .filter(pattern -> !pattern.startsWith("/index.php"))
                        .map(pattern -> line(pattern.isEmpty() ? "/" : pattern, "", name(type))));
    }

    private static String path(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll(":[^/]*\\{[^/]*}}", "}")
                .replaceAll(": [^/}]*}", "}")
                .replace("//", "/");
    }

    private static String name(Class<?> type) {
        return type.getName().replace("org.carillon.", "");
    }

    private static String line(String address, String verb, String method) {
        return "| `" + address + "` | " + verb + " | `" + method + "` |";
    }

    private static Stream<? extends Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carillon").stream()
                        .map(JavaClass::reflect);
    }
}
