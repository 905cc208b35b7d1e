package org.carillon.platform.json;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Escapes also what JSON leaves to the writer and HTML could misread: {@code <}, {@code >} and {@code /}. */
final class HtmlSafeEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final SerializedString SMALLER = new SerializedString("\\u003C");
    private static final SerializedString GREATER = new SerializedString("\\u003E");
    private static final SerializedString SLASH = new SerializedString("\\/");

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        for (char escaped : new char[] {'<', '>', '/'}) {
            codes[escaped] = ESCAPE_CUSTOM;
        }
        return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return switch (character) {
            case '<' -> SMALLER;
            case '>' -> GREATER;
            case '/' -> SLASH;
            default -> null;
        };
    }
}
