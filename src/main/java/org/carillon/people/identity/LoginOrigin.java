package org.carillon.people.identity;

/**
 * What is known of who shows credentials, before these are looked at.
 *
 * @param address of the client
 * @param device value of the device cookie; null without one
 */
public record LoginOrigin(String address, String device) {}
