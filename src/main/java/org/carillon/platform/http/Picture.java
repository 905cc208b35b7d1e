package org.carillon.platform.http;

/**
 * A picture as answer, without the envelope, which clients may keep for a day.
 *
 * @param svg the whole document
 */
public record Picture(String svg) {
    /** What it is. */
    public static final String TYPE = "image/svg+xml";
    /** How long clients may keep it. */
    public static final String CACHING = "private, max-age=86400";
}
