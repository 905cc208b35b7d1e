package org.carillon.call.sip;

import org.carillon.platform.json.Inlined;

/**
 * Why nobody can be called: what the bridge says. Source: docs/contract/call.md 3.4.
 *
 * @param error word of the bridge
 * @param explanation or null
 */
record DialOutFailure(String error, Explanation explanation) {

    static DialOutFailure of(DialOutAnswer.Refused refused) {
        return new DialOutFailure(
                refused.error(), refused.message().isEmpty() ? null : new Explanation(refused.message()));
    }

    /** What the bridge adds for people. */
    record Explanation(String message) implements Inlined {}
}
