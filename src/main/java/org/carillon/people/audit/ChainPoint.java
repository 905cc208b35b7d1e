package org.carillon.people.audit;

/**
 * A place in the chain. Who notes one elsewhere can prove later that nothing before it was changed.
 *
 * @param position of the record; 0: before the first
 * @param hash of the record; empty before the first
 */
public record ChainPoint(long position, String hash) {
    /** Before the first record. */
    static final ChainPoint START = new ChainPoint(0, "");
}
