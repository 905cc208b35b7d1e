package org.carillon.signaling.external;

import java.util.List;

/**
 * STUN servers as clients get them.
 *
 * @param urls at least one
 */
public record StunServer(List<String> urls) {}
