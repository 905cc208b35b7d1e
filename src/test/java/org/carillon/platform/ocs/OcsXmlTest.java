package org.carillon.platform.ocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of docs/contract/envelope.md 6. */
class OcsXmlTest {

    @Test
    void eachLevelIsIndentedByOneMoreBlank() {
        assertThat(write("{\"meta\":{\"status\":\"ok\",\"statuscode\":200},\"data\":[{\"a\":1},2]}"))
                .isEqualTo(
                        """
                        <?xml version="1.0"?>
                        <ocs>
                         <meta>
                          <status>ok</status>
                          <statuscode>200</statuscode>
                         </meta>
                         <data>
                          <element>
                           <a>1</a>
                          </element>
                          <element>2</element>
                         </data>
                        </ocs>
                        """);
    }

    @Test
    void anEmptyListIsAnEmptyElement() {
        assertThat(write("{\"data\":[]}")).contains("<data/>");
    }

    @ParameterizedTest
    @CsvSource({"true, <a>1</a>", "false, <a></a>", "null, <a></a>", "'\"\"', <a></a>", "-3, <a>-3</a>"})
    void scalarsAreText(String json, String xml) {
        assertThat(write("{\"a\":" + json + "}").replace("<a/>", "<a></a>")).contains(xml);
    }

    @Test
    void markupIsEscaped() {
        assertThat(write("{\"a\":\"<b>&\\\"</b>\"}"))
                .contains("&lt;b")
                .contains("&amp;")
                .doesNotContain("<b>");
    }

    @Test
    void whatXmlCannotSayIsLeftOut() {
        assertThat(write("{\"a\":\"x\\u0000\\u0008y\\ud800z\\uffff\"}")).contains("<a>xyz</a>");
    }

    @Test
    void charactersOfAllPlanesStandAsTheyAre() {
        assertThat(write("{\"a\":\"é \uD83D\uDE00\"}")).contains("<a>é \uD83D\uDE00</a>");
    }

    @ParameterizedTest
    @CsvSource({"1a, _1a", "a b, a_b", "'', _", "-a, _-a", "a:b, a_b"})
    void anUnusableNameIsMadeUsable(String name, String element) {
        assertThat(write("{\"" + name + "\":1}")).contains("<" + element + ">1</");
    }

    private static String write(String json) {
        return OcsXml.write("{\"ocs\":" + json + "}");
    }
}
