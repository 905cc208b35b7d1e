package org.carillon.platform.settings;

import java.util.Optional;

/**
 * Which values a setting takes.
 *
 * @param factory value of a fresh installation, as it would be written; empty: none
 * @param unit what its number counts
 * @param least a lower number counts as this one; null: any number is taken
 * @param secret whether nothing may show the value, or anything that gives it away
 */
public record SettingSpec(SettingType type, String factory, SettingUnit unit, Integer least, boolean secret) {

    static SettingSpec flag(String factory) {
        return ofType(SettingType.FLAG, factory);
    }

    static SettingSpec number(int factory) {
        return ofType(SettingType.NUMBER, String.valueOf(factory));
    }

    static SettingSpec text(String factory) {
        return ofType(SettingType.TEXT, factory);
    }

    static SettingSpec ofType(SettingType type, String factory) {
        return new SettingSpec(type, factory, SettingUnit.NONE, null, false);
    }

    static SettingSpec seconds(int factory) {
        return number(factory).in(SettingUnit.SECONDS);
    }

    SettingSpec in(SettingUnit wanted) {
        return new SettingSpec(type, factory, wanted, least, secret);
    }

    SettingSpec atLeast(int wanted) {
        return new SettingSpec(type, factory, unit, wanted, secret);
    }

    /** The same, kept secret. */
    SettingSpec hidden() {
        return new SettingSpec(type, factory, unit, least, true);
    }

    /** The number that is written there, raised to the least one; empty when none is. */
    Optional<Integer> read(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return Optional.of(least == null ? number : Math.max(least, number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Refuses to be read as another type than it is, which is a mistake of the reader. */
    void demand(SettingType wanted) {
        if (type != wanted) {
            throw new IllegalStateException("a setting of type " + type + " is read as " + wanted);
        }
    }
}
