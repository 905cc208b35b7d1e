package org.carillon.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamedListTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "9, 1", "10, 2", "11, 2", "20, 3", "25, 3"})
    void eachElementComesOnceAndPartsAreReadWhenTheirTurnComes(int size, int parts) {
        List<Integer> asked = new ArrayList<>();
        StreamedList<Integer> list = StreamedList.of(10, last -> {
            asked.add(last);
            int from = last == null ? 0 : last + 1;
            return IntStream.range(from, Math.min(size, from + 10)).boxed().toList();
        });
        assertThat(asked).hasSize(1);
        assertThat(list.isLong()).isEqualTo(size >= 10);

        assertThat(list)
                .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
        assertThat(JsonValues.text(list))
                .isEqualTo(IntStream.range(0, size).boxed().toList().toString().replace(" ", ""));
        assertThat(asked.subList(0, parts)).doesNotHaveDuplicates();
    }
}
