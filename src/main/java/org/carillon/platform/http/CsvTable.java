package org.carillon.platform.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as text (RFC 4180). A cell in which programs for tables would see a formula begins with an apostrophe, so
 * that no name is something that is computed by whoever opens the file.
 */
public final class CsvTable {
    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();

    /** A table with these names in its first row. */
    public CsvTable(String... heads) {
        add(heads);
    }

    /** Adds a row. */
    public void add(String... cells) {
        text.append(row(cells));
    }

    /** One row alone, for tables that are too long to be held. */
    public static String row(String... cells) {
        return Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(",", "", "\n"));
    }

    /** The whole table. */
    public String text() {
        return text.toString();
    }

    private static String cell(String value) {
        String safe = looksLikeFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(sign -> ",;\"\t\r\n".indexOf(sign) >= 0) || !safe.equals(safe.strip());
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Some programs skip blanks, and take full-width signs for the others. */
    private static boolean looksLikeFormula(String value) {
        String shown = value.replaceAll("^[ \\u00a0]+", "");
        return !shown.isEmpty() && (FORMULA.indexOf(shown.charAt(0)) >= 0 || "＝＋－＠".indexOf(shown.charAt(0)) >= 0);
    }
}
