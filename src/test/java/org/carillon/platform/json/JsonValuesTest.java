package org.carillon.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

    record Point(int y, int x, String label) {}

    /** Filled by somebody else, as wire classes are. */
    public static final class Wire {
        public static final int IGNORED = 1;

        public int zulu = 2;
        public String alpha;
        private final int hidden = 3;

        int hidden() {
            return hidden;
        }
    }

    record Size(int width, String unit) implements Inlined {}

    record Box(String name, Size size, int weight) {}

    /** A wire class with such a member. */
    public static final class Crate {
        public int number = 1;
        public Size size;
    }

    @Test
    void anInlinedRecordStandsAmongTheMembersOfItsHolder() {
        assertThat(JsonValues.text(new Box("b", new Size(2, null), 3)))
                .isEqualTo("{\"name\":\"b\",\"width\":2,\"unit\":null,\"weight\":3}");
        Crate crate = new Crate();
        crate.size = new Size(2, "m");
        assertThat(JsonValues.text(crate)).isEqualTo("{\"number\":1,\"width\":2,\"unit\":\"m\"}");
    }

    @Test
    void anInlinedRecordThatIsMissingIsLeftOut() {
        assertThat(JsonValues.text(new Box("b", null, 3))).isEqualTo("{\"name\":\"b\",\"weight\":3}");
        assertThat(JsonValues.text(new Crate())).isEqualTo("{\"number\":1}");
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
    void aWireClassShowsItsPublicFieldsInOrder() {
        assertThat(JsonValues.text(new Wire())).isEqualTo("{\"zulu\":2,\"alpha\":null}");
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
