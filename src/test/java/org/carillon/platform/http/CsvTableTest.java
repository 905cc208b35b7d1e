package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Mira|Mira",
                "Mira K.|Mira K.",
                "=1+1|'=1+1",
                "+49301|'+49301",
                "-2|'-2",
                "@SUM(A1)|'@SUM(A1)",
                "a=b|a=b",
                "Zoé 😀|Zoé 😀",
                "Doe, Jane|\"Doe, Jane\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "=1,2|\"'=1,2\"",
                "=HYPERLINK(\"x\")|\"'=HYPERLINK(\"\"x\"\")\"",
                "＝1|'＝1",
            })
    void aCellIsNeverAFormula(String value, String written) {
        assertThat(row(value)).isEqualTo(written + ",x\n");
    }

    @Test
    void signsThatEndCellsAndRowsAreQuoted() {
        assertThat(row("\t=1")).isEqualTo("\"'\t=1\",x\n");
        assertThat(row("\r=1")).isEqualTo("\"'\r=1\",x\n");
        assertThat(row(" =1")).isEqualTo("' =1,x\n");
        assertThat(row("a\nb")).isEqualTo("\"a\nb\",x\n");
        assertThat(row("")).isEqualTo(",x\n");
        assertThat(row("trailing ")).isEqualTo("\"trailing \",x\n");
    }

    private static String row(String value) {
        CsvTable table = new CsvTable("h");
        table.add(value, "x");
        return table.text().substring(2);
    }
}
