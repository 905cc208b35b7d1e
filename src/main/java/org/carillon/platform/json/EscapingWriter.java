package org.carillon.platform.json;

import java.io.IOException;
import java.io.Writer;

/** Passes on JSON, in which characters that only occur inside texts are escaped where JSON leaves the choice. */
public final class EscapingWriter extends Writer {
    private final Writer out;

    /** Writes to the given one, which the caller closes. */
    public EscapingWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        int begin = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            String escaped = escape(chars[i]);
            if (escaped != null) {
                out.write(chars, begin, i - begin);
                out.write(escaped);
                begin = i + 1;
            }
        }
        out.write(chars, begin, end - begin);
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
        // by who owns what it writes to
    }

    @Override
    public void close() {
        // likewise
    }
}
