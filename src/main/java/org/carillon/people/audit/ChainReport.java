package org.carillon.people.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check of the chain has found.
 *
 * @param whole whether nothing was changed, removed, added or put elsewhere
 * @param checked how many records were found right
 * @param first position at which the chain begins
 * @param position of the last record that was found right: who notes it with its hash can prove later that it was there
 * @param hash of that record
 * @param unsealed how many records are still to be sealed, and so not checked
 * @param broken where the chain is broken; null where it is whole
 */
public record ChainReport(
        boolean whole,
        long checked,
        long first,
        long position,
        String hash,
        long unsealed,
        @Schema(nullable = true) ChainBreak broken) {}
