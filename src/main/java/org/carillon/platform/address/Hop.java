package org.carillon.platform.address;

/**
 * What one proxy tells about the request that it handed on. What it does not tell, or not readably, is empty.
 *
 * @param from who asked it: an address, without port
 * @param scheme how: {@code http} or {@code https}
 * @param authority where: host, and port if there was one
 */
record Hop(String from, String scheme, String authority) {
    /** For a proxy that tells nothing. */
    static final Hop SILENT = new Hop("", "", "");

    /** From texts as they stand in headers; null counts as empty. */
    static Hop read(String from, String scheme, String authority) {
        return new Hop(HostText.address(from), HostText.scheme(scheme), HostText.authority(authority));
    }

    /** What both tell. */
    Hop and(Hop other) {
        return new Hop(
                from.equals(other.from) ? from : "",
                scheme.equals(other.scheme) ? scheme : "",
                authority.equalsIgnoreCase(other.authority) ? authority : "");
    }
}
