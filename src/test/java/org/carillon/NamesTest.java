package org.carillon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How classes of {@code src/main/java} are called. */
class NamesTest {
    private static final List<String> ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carillon").stream()
                    .filter(JavaClass::isTopLevelClass)
                    .map(JavaClass::getSimpleName)
                    .toList();

    private static final Set<String> NAMES = Set.copyOf(ALL);

    @Test
    void noTwoClassesHaveTheSameName() {
        List<String> twice = new ArrayList<>(ALL);
        NAMES.forEach(twice::remove);
        twice.remove("package-info");

        assertThat(twice).isEmpty();
    }

    /** Who reads fast takes one for the other. */
    @Test
    void noClassIsThePluralOfAnother() {
        List<String> plurals = NAMES.stream()
                .map(name -> name + "s")
                .filter(NAMES::contains)
                .sorted()
                .toList();

        assertThat(plurals).isEmpty();
    }
}
