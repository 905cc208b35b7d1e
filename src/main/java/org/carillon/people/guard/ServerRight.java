package org.carillon.people.guard;

import java.util.Optional;
import java.util.Set;
import org.carillon.platform.settings.SettingKey;

/**
 * What accounts may do on this server by the groups that they are in, each with the setting that names these groups.
 * {@link AccountRights} knows who has one.
 *
 * <p>Source: docs/contract/guards.md 10.
 */
public enum ServerRight {
    /** Everything that administrators do; of the members of one group, which no setting names. */
    ADMINISTER(null, Others.ADMINISTRATORS),
    /** Reading the audit log and consents. */
    AUDIT(SettingKey.AUDITOR_GROUPS, Others.ADMINISTRATORS),
    /** Using conversations and calls at all. */
    USE_TALK(SettingKey.ALLOWED_GROUPS, Others.GUESTS),
    /** Creating group and public conversations. */
    CREATE_CONVERSATIONS(SettingKey.START_CONVERSATIONS, Others.ACCOUNTS),
    /** Creating public conversations, and making others public. */
    MAKE_PUBLIC(SettingKey.PUBLIC_CONVERSATIONS_GROUPS, Others.ACCOUNTS),
    /** Starting calls, as far as conversation and role allow it. */
    START_CALLS(SettingKey.START_CALLS_GROUPS, Others.EVERYBODY),
    /** Calling phones, and adding them to conversations. */
    DIAL_OUT(SettingKey.DIAL_OUT_GROUPS, Others.EVERYBODY),
    /** Letting phones into conversations. */
    LET_PHONES_IN(SettingKey.SIP_BRIDGE_GROUPS, Others.ACCOUNTS);

    private final SettingKey setting;
    private final Others others;

    ServerRight(SettingKey setting, Others others) {
        this.setting = setting;
        this.others = others;
    }

    /** The setting that names the groups; empty: it is of the administrators' group alone. */
    Optional<SettingKey> setting() {
        return Optional.ofNullable(setting);
    }

    /** Whether administrators have it in any case, and while no group is named nobody else has. */
    boolean isOfAdministrators() {
        return others == Others.ADMINISTRATORS;
    }

    /** Whether people without an account have it while these groups are named. */
    boolean isOfGuests(Set<String> named) {
        return switch (others) {
            case GUESTS -> true;
            case EVERYBODY -> named.isEmpty();
            case ACCOUNTS, ADMINISTRATORS -> false;
        };
    }

    /** Who has a right besides the members of the groups that are named for it. */
    private enum Others {
        /** Administrators. */
        ADMINISTRATORS,
        /** All accounts, while no group is named. */
        ACCOUNTS,
        /** All accounts and guests, while no group is named. */
        EVERYBODY,
        /** Guests, and all accounts while no group is named. */
        GUESTS
    }
}
