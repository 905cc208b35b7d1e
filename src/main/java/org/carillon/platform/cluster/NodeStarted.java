package org.carillon.platform.cluster;

/** This node is up and the schema is up to date; fired once, outside any transaction. Timers begin with it. */
public record NodeStarted() {}
