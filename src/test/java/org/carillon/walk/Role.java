package org.carillon.walk;

import java.util.Set;
import org.carillon.people.guard.Guard;

/** Who sends the requests of the walk. */
enum Role {
    /** Neither account nor cookie. */
    STRANGER,
    /** Has joined the conversation without an account. */
    GUEST,
    /** Has an account, and no part in the conversation. */
    OUTSIDER,
    /** An ordinary member, who has not joined. */
    MEMBER,
    /** Has created the conversation and is in its call. */
    OWNER,
    /** The administrator of the server, who has no part in the conversation. */
    ADMINISTRATOR;

    /** Whether one of the guards refuses whatever this one asks. */
    boolean isKeptOutBy(Set<Guard> guards) {
        return guards.stream().anyMatch(this::isKeptOutBy);
    }

    private boolean isKeptOutBy(Guard guard) {
        return switch (guard) {
            case LOGGED_IN -> !hasAccount();
            case ADMIN, AUDITOR -> this != ADMINISTRATOR;
            case PARTICIPANT -> this != OWNER && this != MEMBER && this != GUEST;
            case MODERATOR, MAY_RING -> this != OWNER;
            case MODERATOR_BUT_FOR_ONESELF -> this != OWNER && this != MEMBER;
            case MAY_LIST_PARTICIPANTS -> !hasAccount();
            case ADMIN_OR_SELF,
                    TALK_ALLOWED,
                    CALLS_ENABLED,
                    PASSWORD_SHOWN,
                    READ_WRITE,
                    PAST_LOBBY,
                    MAY_START_CALL,
                    MAY_DIAL_OUT,
                    MAY_MAKE_PUBLIC,
                    MAY_CHAT -> false;
        };
    }

    /** Whether the caller has an account. */
    boolean hasAccount() {
        return this != STRANGER && this != GUEST;
    }

    /** Whether the caller has a session in the conversation. */
    boolean hasJoined() {
        return this == GUEST || this == OWNER;
    }
}
