package org.carillon.people.audit;

/**
 * An act on record with its seal.
 *
 * @param act what is sealed
 * @param keyId names the key of the seal; empty: made without one
 * @param previousHash hash of the record before; empty for the first one
 * @param hash of that hash, a line feed and the act as JSON: SHA-256, or with a key HMAC-SHA256, in hexadecimal digits
 */
public record SealedEntry(AuditEntry act, String keyId, String previousHash, String hash) {
    /** Its place in the chain. */
    ChainPoint point() {
        return new ChainPoint(act.position(), hash);
    }
}
