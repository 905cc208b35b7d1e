package org.carillon.ocs;

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
        assertThat(JsonValues.of(new Box("b", new Size(2, null), 3)))
                .hasToString("{\"name\":\"b\",\"width\":2,\"unit\":null,\"weight\":3}");
        Crate crate = new Crate();
        crate.size = new Size(2, "m");
        assertThat(JsonValues.of(crate)).hasToString("{\"number\":1,\"width\":2,\"unit\":\"m\"}");
    }

    @Test
    void anInlinedRecordThatIsMissingIsLeftOut() {
        assertThat(JsonValues.of(new Box("b", null, 3))).hasToString("{\"name\":\"b\",\"weight\":3}");
        assertThat(JsonValues.of(new Crate())).hasToString("{\"number\":1}");
    }

    @Test
    void aRecordKeepsTheOrderOfItsComponents() {
        assertThat(JsonValues.of(new Point(2, 1, "here"))).hasToString("{\"y\":2,\"x\":1,\"label\":\"here\"}");
    }

    @Test
    void nullStaysNull() {
        assertThat(JsonValues.of(null)).isEqualTo(JsonValue.NULL);
        assertThat(JsonValues.of(new Point(2, 1, null))).hasToString("{\"y\":2,\"x\":1,\"label\":null}");
    }

    @Test
    void aWireClassShowsItsPublicFieldsInOrder() {
        assertThat(JsonValues.of(new Wire())).hasToString("{\"zulu\":2,\"alpha\":null}");
    }

    @Test
    void mapsAndListsMayBeNested() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, "two", true));
        map.put("a", Map.of());

        assertThat(JsonValues.of(map)).hasToString("{\"b\":[1,\"two\",true],\"a\":{}}");
    }

    @Test
    void aListMayHoldNull() {
        assertThat(JsonValues.of(Arrays.asList(1, null))).hasToString("[1,null]");
    }

    @Test
    void numbersOfAllSizesStayWhole() {
        assertThat(JsonValues.of(Long.MAX_VALUE)).hasToString("9223372036854775807");
        assertThat(JsonValues.of(0)).hasToString("0");
    }

    @Test
    void aJsonValueStaysAsItIs() {
        assertThat(JsonValues.of(JsonValue.TRUE)).isSameAs(JsonValue.TRUE);
    }

    @Test
    void aHiddenRecordIsReadable() {
        record Local(String inside) {}

        assertThat(JsonValues.of(new Local("yes"))).hasToString("{\"inside\":\"yes\"}");
    }
}
