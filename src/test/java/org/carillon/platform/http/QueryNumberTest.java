package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "1, 1, 1",
        "199, 199, 199",
        "200, 200, 200",
        "201, 201, 200",
        "4294967297, 2147483647, 200",
        "999999999999999999, 2147483647, 200",
        "9999999999999999999, 2147483647, 200",
        "0000000000000000000007, 7, 7",
        "00, 0, 1",
        "-1, 0, 1",
        "1e3, 0, 1",
        "'', 0, 1",
    })
    void isCutToWhatFits(String sent, int number, int limit) {
        QueryNumber read = QueryNumber.valueOf(sent);

        assertThat(read.intValue()).isEqualTo(number);
        assertThat(read.limit(200)).isEqualTo(limit);
    }
}
