package org.carillon.platform.address;

/**
 * An address at which this server listens.
 *
 * @param scheme {@code http} or {@code https}
 * @param address IP address, as text
 */
record Listening(String scheme, String address, int port) {

    /** Whether only programs of this machine can connect to it. */
    boolean isLoopback() {
        return Network.read(address).filter(Network::isLoopback).isPresent();
    }

    /** What links to it begin with. */
    String origin() {
        int zone = address.indexOf('%');
        String host = zone < 0 ? address : address.substring(0, zone);
        return scheme + "://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
