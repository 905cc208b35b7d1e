package org.carillon.platform.json;

/**
 * Marks a record whose members are written among those of the object that holds it. Where there is none, its members
 * are left out.
 */
public interface Inlined {}
