package org.carillon.call.ring;

/** Devices may have to be told something about rings of a call; fired inside the transaction that changed them. */
public record RingsChanged(CallKey call) {}
