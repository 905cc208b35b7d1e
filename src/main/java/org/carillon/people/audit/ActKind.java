package org.carillon.people.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody did or tried to do. The word on the wire and in the database is the lower-case constant with hyphens.
 *
 * <p>{@code *_READ}, {@code CALL_JOINED} and {@code CALL_LEFT} are on record only where they were refused.
 */
public enum ActKind {
    SIGNED_IN,
    SIGNED_OUT,
    APP_LET_IN,
    APP_PASSWORD_MADE,
    APP_PASSWORD_REPLACED,
    APP_PASSWORD_REVOKED,

    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_PASSWORD_CHANGED,
    ACCOUNT_ENABLED,
    ACCOUNT_DISABLED,
    ACCOUNT_DELETED,
    GROUP_CREATED,
    GROUP_CHANGED,
    GROUP_DELETED,
    GROUP_MEMBER_ADDED,
    GROUP_MEMBER_REMOVED,
    SETTING_CHANGED,
    SETTING_REMOVED,
    ADMINISTRATION_READ,

    CONVERSATION_CREATED,
    CONVERSATION_RENAMED,
    CONVERSATION_DESCRIBED,
    CONVERSATION_DELETED,
    GUESTS_CHANGED,
    READ_ONLY_CHANGED,
    LOBBY_CHANGED,
    CONVERSATION_PASSWORD_CHANGED,
    CONVERSATION_PERMISSIONS_CHANGED,
    LISTING_CHANGED,
    SIP_CHANGED,
    MESSAGE_EXPIRATION_CHANGED,
    CONSENT_RULE_CHANGED,

    ATTENDEE_ADDED,
    ATTENDEE_REMOVED,
    ATTENDEE_LEFT,
    INVITATION_SENT_AGAIN,
    ROLE_CHANGED,
    ATTENDEE_PERMISSIONS_CHANGED,
    PERMISSIONS_OF_ALL_CHANGED,

    CONSENT_GIVEN,
    CONSENTS_PRUNED,
    CALL_JOINED,
    CALL_LEFT,
    CALL_ENDED_FOR_ALL,
    PHONE_CALLED,

    AUDIT_READ,
    AUDIT_EXPORTED,
    AUDIT_CHECKED,
    AUDIT_PRUNED;

    /** The word, as {@code role-changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word; empty for others. */
    public static Optional<ActKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
