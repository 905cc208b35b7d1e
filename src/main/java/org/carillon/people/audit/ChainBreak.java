package org.carillon.people.audit;

/**
 * The first place at which the chain is broken.
 *
 * @param position of the record
 * @param what is wrong with it, for people
 */
public record ChainBreak(long position, String what) {}
