package org.carillon.ocs;

import java.io.Writer;

/** Collects JSON, in which characters that only occur inside texts are escaped where JSON leaves the choice. */
final class EscapingWriter extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] chars, int from, int length) {
        int begin = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            String escaped = escape(chars[i]);
            if (escaped != null) {
                text.append(chars, begin, i - begin).append(escaped);
                begin = i + 1;
            }
        }
        text.append(chars, begin, end - begin);
    }

    private static String escape(char c) {
        return switch (c) {
            case '<' -> "\\u003C";
            case '>' -> "\\u003E";
            case '/' -> "\\/";
            default -> null;
        };
    }

    @Override
    public void flush() {
        // all is in memory
    }

    @Override
    public void close() {
        // nothing to give back
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
