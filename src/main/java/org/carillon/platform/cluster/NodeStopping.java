package org.carillon.platform.cluster;

/** This node is about to stop; its database is still there. What is kept in memory alone is to be written now. */
public record NodeStopping() {}
