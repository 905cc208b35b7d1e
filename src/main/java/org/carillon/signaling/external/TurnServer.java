package org.carillon.signaling.external;

import java.util.List;

/**
 * A TURN server as clients get it.
 *
 * @param urls one per scheme and protocol
 * @param username who the client says it is
 * @param credential what proves it
 */
public record TurnServer(List<String> urls, String username, String credential) {}
