package org.carillon.people.protection;

import org.carillon.platform.settings.StartSetting;

/**
 * How many of a thing there may be at a time: the table of all stocks. What passes by itself is counted in the memory
 * of each node, what is kept in the database is counted there.
 *
 * <p>Source: docs/contract/protection.md 4.
 */
public enum Quota {
    /** Events streams of one account. */
    STREAMS(StartSetting.BOUND_STREAMS),
    /** Readers of one attendee who wait for messages. */
    READERS(StartSetting.BOUND_READERS),
    /** Cookie sessions of one account; the one that was opened first ends. */
    COOKIES(StartSetting.BOUND_COOKIES),
    /** Cookie sessions of people without an account, from one network. */
    GUEST_COOKIES(StartSetting.BOUND_GUEST_COOKIES),
    /** Login flows that wait for somebody, of all apps. */
    LOGIN_FLOWS(StartSetting.BOUND_LOGIN_FLOWS),
    /** App passwords of one account. */
    APP_PASSWORDS(StartSetting.BOUND_APP_PASSWORDS),
    /** Group and public conversations that one account owns. */
    CONVERSATIONS(StartSetting.BOUND_CONVERSATIONS),
    /** Attendees of one conversation. */
    ATTENDEES(StartSetting.BOUND_ATTENDEES),
    /** Mails of one conversation that wait to be sent. */
    MAILS(StartSetting.BOUND_MAILS),
    /** Messages that wait for one session. */
    MESSAGES(StartSetting.BOUND_MESSAGES),
    /** Requests of one auditor that read the audit log. */
    AUDIT_READINGS(StartSetting.BOUND_AUDIT_READINGS);

    private final StartSetting setting;

    Quota(StartSetting setting) {
        this.setting = setting;
    }

    /** Where the number stands; 0 there: no bound. */
    StartSetting setting() {
        return setting;
    }
}
