package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.Entry;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a directory calls an entry for ever, as a text: some have bytes for it. */
final class EntryName {
    private static final int LONGEST = 255;
    private static final Set<String> BYTES = Set.of("objectguid", "objectsid", "guid");

    private EntryName() {}

    /** The one value of the attribute; empty when there is none, or several, or it is too long to be kept. */
    static Optional<String> of(Entry entry, String attribute) {
        byte[][] values = entry.getAttributeValueByteArrays(attribute);
        if (values == null || values.length != 1 || values[0].length == 0) {
            return Optional.empty();
        }
        String name = isText(values[0]) && !BYTES.contains(attribute.toLowerCase(Locale.ROOT))
                ? new String(values[0], StandardCharsets.US_ASCII)
                : HexFormat.of().formatHex(values[0]);
        return name.length() > LONGEST ? Optional.empty() : Optional.of(name);
    }

    private static boolean isText(byte[] value) {
        for (byte one : value) {
            if (one < ' ' || one > '~') {
                return false;
            }
        }
        return true;
    }
}
