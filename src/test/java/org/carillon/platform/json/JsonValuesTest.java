package org.carillon.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void aJsonValueStaysAsItIs() {
        assertThat(JsonValues.text(JsonValue.TRUE)).isEqualTo("true");
    }

    @Test
    void aHiddenRecordIsReadable() {
        record Local(String inside) {}

        assertThat(JsonValues.text(new Local("yes"))).isEqualTo("{\"inside\":\"yes\"}");
    }
}
