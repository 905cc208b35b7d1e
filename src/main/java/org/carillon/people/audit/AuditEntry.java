package org.carillon.people.audit;

import java.util.Map;

/**
 * An act on record, as auditors see it: as JSON in this order, it is what its seal is made of.
 *
 * @param position place in the chain, from 1 without gaps
 * @param time as {@code 2026-01-31T12:00:00Z}
 * @param requestId what all records of one request have in common; empty for the system
 * @param actorKind {@code user}, {@code guest} or {@code system}
 * @param actor user id; of a guest the attendee id in the conversation, or empty
 * @param login by what the actor was known: {@code session}, {@code password}, {@code app-password}, {@code bearer},
 *     {@code form} or {@code none}
 * @param loginId row id of an app password; else empty
 * @param address of the client; empty for the system
 * @param kind word of an {@link ActKind}
 * @param targetKind what it was about, as {@code conversation} or {@code users}; may be empty
 * @param target id of that
 * @param targetName what that, or the conversation in which it is, was called then; may be empty
 * @param conversation token of the conversation; empty outside of conversations
 * @param outcome {@code done}, {@code refused} or {@code failed}
 * @param reason why not; empty when done
 * @param times how many acts it stands for; more than 1 only for refused ones
 * @param details what else is known, above all {@code old} and {@code new}
 */
public record AuditEntry(
        Long position,
        String time,
        String requestId,
        String actorKind,
        String actor,
        String login,
        String loginId,
        String address,
        String kind,
        String targetKind,
        String target,
        String targetName,
        String conversation,
        String outcome,
        String reason,
        int times,
        Map<String, Object> details) {}
