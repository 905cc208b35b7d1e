package org.carillon.platform.http;

import org.carillon.platform.json.Inlined;

/**
 * Data of a refusal that says why. Source: docs/contract/envelope.md 9.
 *
 * @param error a word for programs
 * @param explanation a sentence for people; null and left out where the word says it all
 */
public record Reason(String error, Explanation explanation) {

    /**
     * What people are told.
     *
     * @param message one sentence
     */
    public record Explanation(String message) implements Inlined {}
}
