package org.carillon.platform.ocs;

/**
 * A JSON answer without the envelope, the same under both entry points.
 *
 * @param json the whole body
 */
record Unwrapped(String json) {}
