package org.carillon.platform.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.JacksonIOException;

/** JSON is written in one place (docs/adr/0041). */
class OneJsonWriterTest {

    @Test
    void nobodyElseWritesJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carillon.platform.json")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml..", "jakarta.json.bind..")
                        .and(DescribedPredicate.not(assignableTo(JacksonIOException.class)))
                        .or(assignableTo(JsonGenerator.class))
                        .or(assignableTo(JsonWriter.class))
                        .or(assignableTo(JsonArrayBuilder.class))
                        .or(assignableTo(JsonObjectBuilder.class)))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.carillon"));
    }
}
