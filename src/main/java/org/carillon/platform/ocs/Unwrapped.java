package org.carillon.platform.ocs;

/**
 * A JSON answer without the envelope, the same under both entry points.
 *
 * @param body the whole one, written by {@link org.carillon.platform.json.JsonValues}
 */
record Unwrapped(Object body) {}
