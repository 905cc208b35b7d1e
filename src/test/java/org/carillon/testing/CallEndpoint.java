package org.carillon.testing;

/** The six endpoints of the Call API, for the checks that all of them share. */
public enum CallEndpoint {
    PEERS("GET", ""),
    JOIN("POST", ""),
    UPDATE("PUT", ""),
    LEAVE("DELETE", ""),
    RING("POST", "/ring/1"),
    DIAL_OUT("POST", "/dialout/1");

    private final String method;
    private final String suffix;

    CallEndpoint(String method, String suffix) {
        this.method = method;
        this.suffix = suffix;
    }

    public String method() {
        return method;
    }

    /** The path below the version of the API. */
    public String path(String token) {
        return "/call/" + token + suffix;
    }

    /** A request that would be right if the caller were allowed and in the call. */
    public OcsRequest request(Actor caller, Room room) {
        return caller.talk(method, path(room.token())).query("flags", InCall.IN_CALL);
    }
}
