package org.carillon.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of what is stored. */
class StoredClassesTest {

    @Test
    void itNamesEachClassThatIsStoredInOrder() {
        List<String> stored = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carillon").stream()
                        .filter(StoredClassesTest::isStored)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();

        assertThat(StoredClasses.in(null).classes()).isEqualTo(stored);
    }

    private static boolean isStored(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Converter.class);
    }
}
