package org.carillon.testing;

/** A conversation as its address in the API: {@code token} is the public identifier. */
public record Room(String token) {

    /** A well-formed token that no conversation has. */
    public static final Room UNKNOWN = new Room("zzzznowhere0");
}
