package org.carillon.platform.ocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of docs/contract/envelope.md 4. */
class OcsFormatFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "json | application/xml                    | json",
                "xml  | application/json                   | xml",
                "-    | application/json                   | json",
                "-    | application/xml                    | xml",
                "-    | text/html, application/json        | json",
                "-    | application/xml,application/json   | xml",
                "-    | application/json;q=0.9             | xml",
                "-    | application/json;q=0.1, application/xml | xml",
                "-    | */*                                | xml",
                "-    | text/html                          | xml",
                "-    | Application/JSON                   | json",
                "html | application/json                   | json",
                "JSON | application/xml                    | xml"
            })
    void theFirstRuleThatAppliesDecides(String parameter, String accept, String format) {
        assertThat(OcsFormatFilter.choose(parameter, List.of(accept)).getSubtype())
                .isEqualTo(format);
    }

    @Test
    void withoutAnyWishItIsXml() {
        assertThat(OcsFormatFilter.choose(null, List.of()).getSubtype()).isEqualTo("xml");
    }

    @Test
    void severalLinesCountAsOne() {
        assertThat(OcsFormatFilter.choose(null, List.of("text/html", "application/json"))
                        .getSubtype())
                .isEqualTo("json");
    }

    @Test
    void bothAreUtf8() {
        assertThat(OcsFormatFilter.choose("json", List.of()).getParameters()).containsEntry("charset", "utf-8");
        assertThat(OcsFormatFilter.choose("xml", List.of()).getParameters()).containsEntry("charset", "utf-8");
    }
}
