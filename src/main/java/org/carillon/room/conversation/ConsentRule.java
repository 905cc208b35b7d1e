package org.carillon.room.conversation;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** When people have to consent to being recorded before they join a call. Source: docs/contract/call.md 5.1. */
public enum ConsentRule {
    NEVER(0),
    EACH_JOIN(1),
    /** Where the conversation asks for it. */
    WHERE_ASKED(2);

    private final int number;

    ConsentRule(int number) {
        this.number = number;
    }

    /** 0 to 2, in the settings and on the wire. */
    public int number() {
        return number;
    }

    /** Whether consent has to be given in that conversation, which is asked only if the rule depends on it. */
    public boolean demandsConsent(BooleanSupplier conversationAsks) {
        return this == EACH_JOIN || (this == WHERE_ASKED && conversationAsks.getAsBoolean());
    }

    /** The constant with this number; a number that says nothing is never. */
    static ConsentRule of(int number) {
        return Arrays.stream(values())
                .filter(one -> one.number == number)
                .findFirst()
                .orElse(NEVER);
    }
}
