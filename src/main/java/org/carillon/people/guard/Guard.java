package org.carillon.people.guard;

import org.carillon.platform.http.ApiError;

/**
 * Entry checks. The order of the constants is the order of the checks, so it decides which refusal wins.
 *
 * <p>Source: docs/contract/guards.md 1.
 */
public enum Guard {
    TALK_ALLOWED(ApiError.TALK_NOT_ALLOWED),
    CALLS_ENABLED(ApiError.CALLS_DISABLED),
    LOGGED_IN(ApiError.NOT_LOGGED_IN),
    ADMIN(ApiError.NOT_AN_ADMIN),
    ADMIN_OR_SELF(ApiError.USER_NOT_FOUND),
    AUDITOR(ApiError.NOT_AN_AUDITOR),
    PASSWORD_SHOWN(ApiError.PASSWORD_NOT_SHOWN),
    PARTICIPANT(ApiError.CONVERSATION_NOT_FOUND),
    READ_WRITE(ApiError.READ_ONLY),
    PAST_LOBBY(ApiError.IN_LOBBY),
    MODERATOR(ApiError.NOT_A_MODERATOR),
    MODERATOR_BUT_FOR_ONESELF(ApiError.NOT_A_MODERATOR),
    MAY_RING(ApiError.NOT_A_MODERATOR),
    MAY_START_CALL(ApiError.PERMISSION_MISSING),
    MAY_DIAL_OUT(ApiError.PERMISSION_MISSING),
    MAY_MAKE_PUBLIC(ApiError.PERMISSION_MISSING),
    MAY_CHAT(ApiError.PERMISSION_MISSING),
    MAY_LIST_PARTICIPANTS(ApiError.GUESTS_SEE_NO_LIST);

    private final ApiError refusal;

    Guard(ApiError refusal) {
        this.refusal = refusal;
    }

    /** What the caller gets who does not pass. */
    public ApiError refusal() {
        return refusal;
    }

    boolean passedBy(GuardContext entry) {
        return switch (this) {
            case TALK_ALLOWED -> entry.has(ServerRight.USE_TALK);
            case CALLS_ENABLED -> entry.areCallsEnabled();
            case LOGGED_IN -> entry.caller().isUser();
            case ADMIN -> entry.has(ServerRight.ADMINISTER);
            case ADMIN_OR_SELF -> entry.has(ServerRight.ADMINISTER) || entry.namesOwnAccount();
            case AUDITOR -> entry.has(ServerRight.AUDIT);
            case PASSWORD_SHOWN -> entry.hasShownPassword();
            case PARTICIPANT -> entry.admission().isParticipant();
            case READ_WRITE -> entry.admission().readWrite();
            case PAST_LOBBY -> !entry.admission().isHeldInLobby();
            case MODERATOR -> entry.admission().moderator();
            case MODERATOR_BUT_FOR_ONESELF -> entry.admission().moderator() || entry.namesOneself();
            case MAY_RING -> entry.admission().moderator() || entry.mayRingByPermission();
            case MAY_START_CALL -> entry.admission().permissions().mayStartCall();
            case MAY_DIAL_OUT -> entry.has(ServerRight.DIAL_OUT);
            case MAY_MAKE_PUBLIC -> entry.has(ServerRight.MAKE_PUBLIC);
            case MAY_CHAT -> entry.admission().permissions().mayChat();
            case MAY_LIST_PARTICIPANTS -> !entry.admission().guest();
        };
    }
}
