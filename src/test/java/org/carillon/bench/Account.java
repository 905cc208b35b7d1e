package org.carillon.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user of the server who logs in with an app password. */
record Account(String id, String appPassword) {

    /** Value of the header {@code Authorization}. */
    String authorization() {
        byte[] pair = (id + ":" + appPassword).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
