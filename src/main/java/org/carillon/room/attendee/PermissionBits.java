package org.carillon.room.attendee;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carillon.people.guard.Permissions;

/** Bits of stored permissions in SQL. By sums, as databases do not agree on how to test and join bits. */
public final class PermissionBits {
    private PermissionBits() {}

    /** The condition that a column has this one bit. */
    public static String isSet(String column, int bit) {
        return value(column, bit) + " = 1";
    }

    /** The column with these bits too. */
    static String plus(String column, int bits) {
        return column + forEach(bits, bit -> " + %d * (1 - %s)".formatted(bit, value(column, bit)));
    }

    /** The column without these bits. */
    static String minus(String column, int bits) {
        return column + forEach(bits, bit -> " - %d * %s".formatted(bit, value(column, bit)));
    }

    /** 1 or 0. */
    private static String value(String column, int bit) {
        return "mod(%s / %d, 2)".formatted(column, bit);
    }

    private static String forEach(int bits, IntFunction<String> term) {
        return IntStream.iterate(1, bit -> bit <= Permissions.MAX, bit -> bit * 2)
                .filter(bit -> (bits & bit) != 0)
                .mapToObj(term)
                .collect(Collectors.joining());
    }
}
