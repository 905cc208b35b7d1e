package org.carillon.platform.json;

/**
 * Marks an {@link Inlined} record that is always there: what the type says of its members holds for the object around.
 */
public interface Part extends Inlined {}
