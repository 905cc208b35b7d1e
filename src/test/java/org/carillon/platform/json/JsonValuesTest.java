package org.carillon.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    record Point(int y, int x, String label) {}

    record Size(int width, String unit) implements Inlined {}

    record Box(String name, Size size, int weight) {}

    record Crate(int number, Size size) implements Inlined {}

    record Load(Crate crate, long weight) {}

    @Test
    void anInlinedRecordStandsAmongTheMembersOfItsHolder() {
        assertThat(JsonValues.text(new Box("b", new Size(2, null), 3)))
                .isEqualTo("{\"name\":\"b\",\"width\":2,\"unit\":null,\"weight\":3}");
    }

    @Test
    void anInlinedRecordThatIsMissingIsLeftOut() {
        assertThat(JsonValues.text(new Box("b", null, 3))).isEqualTo("{\"name\":\"b\",\"weight\":3}");
    }

    @Test
    void aRecordKeepsTheOrderOfItsComponents() {
        assertThat(JsonValues.text(new Point(2, 1, "here"))).isEqualTo("{\"y\":2,\"x\":1,\"label\":\"here\"}");
    }

    @Test
    void nullStaysNull() {
        assertThat(JsonValues.text(null)).isEqualTo("null");
        assertThat(JsonValues.text(new Point(2, 1, null))).isEqualTo("{\"y\":2,\"x\":1,\"label\":null}");
    }

    @Test
    void anInlinedRecordMayHoldAnother() {
        assertThat(JsonValues.text(new Load(new Crate(1, new Size(2, "m")), 4)))
                .isEqualTo("{\"number\":1,\"width\":2,\"unit\":\"m\",\"weight\":4}");
    }

    @Test
    void noOtherClassIsWritten() {
        assertThatThrownBy(() -> JsonValues.text(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mapsAndListsMayBeNested() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, "two", true));
        map.put("a", Map.of());

        assertThat(JsonValues.text(map)).isEqualTo("{\"b\":[1,\"two\",true],\"a\":{}}");
    }

    @Test
    void aListMayHoldNull() {
        assertThat(JsonValues.text(Arrays.asList(1, null))).isEqualTo("[1,null]");
    }

    @Test
    void numbersOfAllSizesStayWhole() {
        assertThat(JsonValues.text(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(JsonValues.text(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource
    void charactersAreEscapedAsClientsKnowIt(String text, String plain, String escaped) {
        assertThat(JsonValues.text(text)).isEqualTo("\"" + plain + "\"");
        assertThat(JsonValues.text(Map.of(text, 1))).isEqualTo("{\"" + plain + "\":1}");
        assertThat(escaped(text)).isEqualTo("\"" + escaped + "\"");
        assertThat(escaped(Map.of(text, 1))).isEqualTo("{\"" + escaped + "\":1}");
    }

    static Stream<Arguments> charactersAreEscapedAsClientsKnowIt() {
        return Stream.of(
                arguments("a/b", "a/b", "a\\/b"),
                arguments("<b>", "<b>", "\\u003Cb\\u003E"),
                arguments("\"\\", "\\\"\\\\", "\\\"\\\\"),
                arguments("\b\f\n\r\t", "\\b\\f\\n\\r\\t", "\\b\\f\\n\\r\\t"),
                arguments("\u0000\u001f", "\\u0000\\u001f", "\\u0000\\u001f"),
                arguments("\u007f\u2028'&", "\u007f\u2028'&", "\u007f\u2028'&"),
                arguments("Jörg 東京 👍", "Jörg 東京 👍", "Jörg 東京 👍"),
                arguments("\ud800", "\ud800", "\ud800"));
    }

    private static String escaped(Object value) {
        StringWriter text = new StringWriter();
        JsonValues.writeEscaped(value, text);
        return text.toString();
    }

    @Test
    void fractionsAreWrittenAsTheyStand() {
        assertThat(JsonValues.text(List.of(1.0, 0.1, 1e10, new BigDecimal("1E+3"))))
                .isEqualTo("[1.0,0.1,1.0E+10,1E+3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":[1,1.50,1E+400,-1,true,false,null,\"a/\\u0001\"],\"a\":{\"c\":[]}}",
                "12345678901234567890",
                "\"text\"",
                "null"
            })
    void whatWasReadIsPassedOn(String json) {
        assertThat(JsonValues.text(JsonValues.read(json).orElseThrow())).isEqualTo(json);
    }

    @Test
    void whatCanBeReadIsNotTooDeep() {
        String deep = "[".repeat(990) + "]".repeat(990);

        assertThat(JsonValues.text(JsonValues.read(deep).orElseThrow())).isEqualTo(deep);
    }

    @Test
    void whatBreaksOffHasNoEnd() {
        StringWriter text = new StringWriter();
        Iterable<Integer> broken = () -> Stream.of(1, 2)
                .peek(number -> {
                    if (number == 2) {
                        throw new IllegalStateException("gone");
                    }
                })
                .iterator();

        assertThatThrownBy(() -> JsonValues.writeEscaped(Map.of("a", broken), text))
                .isInstanceOf(IllegalStateException.class);

        assertThat(text.toString()).doesNotContain("]", "}");
    }

    @Test
    void aHiddenRecordIsReadable() {
        record Local(String inside) {}

        assertThat(JsonValues.text(new Local("yes"))).isEqualTo("{\"inside\":\"yes\"}");
    }
}
