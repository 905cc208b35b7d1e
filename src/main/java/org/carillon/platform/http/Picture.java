package org.carillon.platform.http;

/**
 * A picture as answer, without the envelope, which clients may keep for a day.
 *
 * @param svg the whole document
 */
public record Picture(String svg) {
    /** Media type of all pictures. */
    public static final String TYPE = "image/svg+xml";
    /** Who may keep it and how long, as the value of {@code Cache-Control}. */
    public static final String CACHING = "private, max-age=86400";
}
