package org.carillon.platform.address;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How a request came, past trusted proxies.
 *
 * @param client address of who sent it
 * @param scheme {@code http} or {@code https}
 * @param authority host that they sent it to, and port if it is not the one of the scheme
 */
public record ClientConnection(String client, String scheme, String authority) {

    /** What nobody tells is as the connection says. */
    static ClientConnection of(HttpServletRequest request, Hop told) {
        return new ClientConnection(
                told.from().isEmpty() ? request.getRemoteAddr() : told.from(),
                told.scheme().isEmpty() ? request.getScheme() : told.scheme(),
                told.authority().isEmpty() ? asked(request) : told.authority());
    }

    /** Whether nobody on the way to the first proxy, or to here, could read it. */
    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** Scheme, host and port as the client addressed them. */
    public String origin() {
        return scheme + "://" + authority;
    }

    private static String asked(HttpServletRequest request) {
        String host = HostText.authority(request.getHeader("Host"));
        return host.isEmpty() ? request.getServerName() + ":" + request.getServerPort() : host;
    }
}
