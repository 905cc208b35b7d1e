package org.carillon.platform.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares tags of answers. Source: RFC 9110, sections 8.8.3 and 13.1.2. */
final class EntityTags {
    private static final Pattern TAG =
            Pattern.compile("[\\s,]*+(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\x{10FFFF}]*+\")\\s*+(?=,|$)");

    private EntityTags() {}

    /**
     * Whether {@code If-None-Match} names the tag, weakly compared.
     *
     * @param lines of the header; a list each, or {@code *}. From what is no tag on, a line counts for nothing
     */
    static boolean match(List<String> lines, String tag) {
        String opaque = opaque(tag);
        return lines.stream().anyMatch(line -> line.strip().equals("*") || names(line, opaque));
    }

    private static boolean names(String line, String opaque) {
        Matcher matcher = TAG.matcher(line);
        while (matcher.lookingAt()) {
            if (matcher.group(1).equals(opaque)) {
                return true;
            }
            matcher.region(matcher.end(), line.length());
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
