package org.carillon.call.consent;

/**
 * A consent to recording, as auditors see it.
 *
 * @param id row id, by which one pages
 * @param time when it was given, as {@code 2026-01-31T12:00:00Z}
 * @param actorType {@code users}, {@code guests} or {@code emails}
 * @param actor user id, or what tells a guest from others
 * @param displayName what a guest called themselves; empty for accounts
 * @param conversation token
 * @param conversationName its name at that time
 * @param call number of the call in the conversation; 0: unknown
 * @param textVersion version of the words that clients showed; empty: unknown
 * @param address of the client; empty: unknown
 */
public record ConsentEvidence(
        long id,
        String time,
        String actorType,
        String actor,
        String displayName,
        String conversation,
        String conversationName,
        long call,
        String textVersion,
        String address) {}
