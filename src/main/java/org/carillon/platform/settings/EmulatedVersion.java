package org.carillon.platform.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The versions that Carillon answers like. Source: docs/contract/set-up.md 6. */
public final class EmulatedVersion {
    /** Of the server, as texts compare it. */
    public static final String SERVER = "28.0.2";
    /** Of the server, with the number of its build. */
    public static final String SERVER_BUILD = "28.0.2.5";
    /** Version of the Talk API that clients are told. */
    public static final String TALK = "18.0.0";

    private EmulatedVersion() {}

    /** The server's version as capabilities show it, number by number. */
    public static Map<String, Object> inParts() {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("major", 28);
        version.put("minor", 0);
        version.put("micro", 2);
        version.put("string", SERVER);
        version.put("edition", "");
        version.put("extendedSupport", false);
        return version;
    }
}
