package org.carillon.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How somebody logs in: {@code authorization} is the header of each request, empty for guests, who have no id either.
 */
record Login(String id, String displayName, String authorization) {
    static final Login NONE = new Login("", "", "");

    static Login withPassword(String id, String displayName, String password) {
        byte[] pair = (id + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Login(id, displayName, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    boolean isNone() {
        return authorization.isEmpty();
    }
}
