package org.carillon.people.identity;

/**
 * What is known of a browser that signs in.
 *
 * @param name as of {@link DeviceName}
 * @param address of the client
 */
public record DeviceTraits(String name, String address) {}
