package org.carillon.people.protection;

import org.carillon.platform.settings.StartSetting;

/**
 * How often somebody may do a thing, right or wrong: the table of all limits, per minute.
 *
 * <p>Source: docs/contract/protection.md 3.
 */
public enum RateLimit {
    /** Joins of conversations. */
    JOIN(StartSetting.LIMIT_JOIN),
    /** Rings and calls to phones. */
    RING(StartSetting.LIMIT_RING),
    /** Conversations that are created. */
    CREATE(StartSetting.LIMIT_CREATE),
    /** People, groups and phones that are invited. */
    INVITE(StartSetting.LIMIT_INVITE),
    /** Invitations by mail, also those that are sent again. */
    MAIL(StartSetting.LIMIT_MAIL),
    /** Messages that are posted. */
    POST(StartSetting.LIMIT_POST),
    /** Login flows that are begun. */
    LOGIN_FLOW(StartSetting.LIMIT_LOGIN_FLOW),
    /** Ways to providers that are begun. */
    SIGN_IN(StartSetting.LIMIT_SIGN_IN),
    /** Passwords of one conversation, tried by guests of a network that has tried too many wrong ones. */
    PASSWORD_ATTEMPT(StartSetting.LIMIT_PASSWORD_ATTEMPT),
    /** Cookie sessions that are opened for a request token. */
    REQUEST_TOKEN(StartSetting.LIMIT_REQUEST_TOKEN);

    private final StartSetting setting;

    RateLimit(StartSetting setting) {
        this.setting = setting;
    }

    /** Where the number stands; 0 there: no limit. */
    StartSetting setting() {
        return setting;
    }
}
