package org.carillon.platform.settings;

import static org.carillon.platform.settings.SettingSpec.flag;
import static org.carillon.platform.settings.SettingSpec.number;
import static org.carillon.platform.settings.SettingSpec.ofType;
import static org.carillon.platform.settings.SettingSpec.seconds;
import static org.carillon.platform.settings.SettingSpec.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * The settings that an administrator can change at run time, with their defaults. These may be replaced at start by
 * MicroProfile Config under {@code carillon.<app>.<key>}. {@link Settings} reads them.
 *
 * <p>Source: docs/contract/set-up.md 4, docs/settings.md 1.
 */
public enum SettingKey implements CatalogueEntry {
    MAINTENANCE("core", "maintenance", flag("no"), "yes: every request is answered 503, but changes of settings"),
    PASSWORD_SIGN_IN(
            "carillon",
            "password_sign_in",
            flag("yes"),
            "no: the passwords of accounts let only the accounts of password_accounts in, once there are any; app"
                    + " passwords go on working"),
    PASSWORD_ACCOUNTS(
            "carillon",
            "password_accounts",
            names().hidden(),
            "the accounts for emergencies, which may always sign in with their passwords; no provider can mean them"),
    START_CALLS("spreed", "start_calls", number(0), "who may start calls: 0 all, 1 users, 2 moderators, 3 nobody"),
    AUDITOR_GROUPS(
            "carillon", "auditor_groups", names(), "the groups that may read the audit log, beside administrators"),
    DIAL_OUT_GROUPS("carillon", "dial_out_groups", names(), "the groups that may call phones; []: all"),
    PUBLIC_CONVERSATIONS_GROUPS(
            "carillon",
            "public_conversations_groups",
            names(),
            "the groups that may create public conversations and make others public; []: all"),
    START_CALLS_GROUPS("spreed", "start_calls_groups", names(), "the groups that may start calls; []: all"),
    MAX_CALL_DURATION(
            "spreed", "max_call_duration", seconds(0), "time after which a call is ended for everyone; 0: never"),
    DEFAULT_PERMISSIONS(
            "spreed",
            "default_permissions",
            ofType(SettingType.NUMBER, ""),
            "permission bits of ordinary participants; empty: 246"),
    ALLOWED_GROUPS("spreed", "allowed_groups", names(), "the groups that may use calls at all; []: all"),
    START_CONVERSATIONS("spreed", "start_conversations", names(), "the groups that may create; []: all"),
    DEFAULT_GROUP_NOTIFICATION("spreed", "default_group_notification", number(0), "notification level of groups; 0: 2"),
    RECORDING_USABLE(
            "spreed",
            "recording_usable",
            flag("no"),
            "yes: recording, and so the consent to it, is on without servers"),
    CALL_RECORDING("spreed", "call_recording", flag("yes"), "no: calls are not recorded, whatever servers there are"),
    RECORDING_SERVERS(
            "spreed",
            "recording_servers",
            json().hidden(),
            "an object with servers and secret; with signaling servers too, recording is on"),
    SIGNALING_SERVERS(
            "spreed",
            "signaling_servers",
            json().hidden(),
            "an object with servers and secret of external signaling; empty: internal"),
    SIGNALING_MODE(
            "spreed",
            "signaling_mode",
            text(""),
            "internal, or conversation_cluster: each conversation keeps to a server"),
    SIGNALING_TOKEN_ALG(
            "spreed", "signaling_token_alg", text("ES256"), "how tokens for the signaling server are signed"),
    HIDE_SIGNALING_WARNING(
            "spreed", "hide_signaling_warning", flag("yes"), "no: web pages hint at missing external signaling"),
    STUN_SERVERS("spreed", "stun_servers", names(), "host:port of the STUN servers"),
    TURN_SERVERS(
            "spreed",
            "turn_servers",
            ofType(SettingType.JSON, "[]").hidden(),
            "a list of objects, one per TURN server"),
    RECORDING_CONSENT("spreed", "recording_consent", number(0), "0 never, 1 each join, 2 where the conversation asks"),
    RING_BY_PERMISSION(
            "spreed", "ring_by_permission", flag("no"), "yes: who may start calls may ring, not only moderators"),
    RING_LIFETIME(
            "carillon", "ring_lifetime", seconds(60).atLeast(1), "time until an unanswered ring counts as missed"),
    RING_HISTORY_DAYS(
            "carillon",
            "ring_history_days",
            number(90).in(SettingUnit.DAYS).atLeast(1),
            "how long rings stay on record"),
    RECORDING_CONSENT_TEXT(
            "carillon",
            "recording_consent_text",
            text("1"),
            "version of the words with which clients ask for consent to recording; kept with each consent"),
    SIP_BRIDGE_SHARED_SECRET(
            "spreed", "sip_bridge_shared_secret", text("").hidden(), "secret of the SIP bridge; empty: no SIP"),
    SIP_BRIDGE_DIALIN_INFO("spreed", "sip_bridge_dialin_info", text(""), "text for people who dial in; empty: no SIP"),
    SIP_BRIDGE_GROUPS("spreed", "sip_bridge_groups", names(), "the groups that may use SIP; []: all"),
    DEFAULT_PHONE_REGION(
            "core",
            "default_phone_region",
            text(""),
            "country, as DE, of phone numbers without a country code; empty: none"),
    SIP_DIALOUT("spreed", "sip_dialout", flag("no"), "other than no: phones can be called"),
    MINIMUM_ANDROID("spreed", "minimum.supported.android.version", text("15.0.0"), "oldest Android client let in"),
    MINIMUM_IOS("spreed", "minimum.supported.ios.version", text("15.0.0"), "oldest iOS client let in"),
    MINIMUM_DESKTOP("spreed", "minimum.supported.desktop.version", text("0.6.0"), "oldest desktop client let in");

    private static final String OURS = "carillon/";

    private final String path;
    private final String configName;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, a number and constants
    private final SettingSpec spec;

    private final String sentence;

    SettingKey(String app, String key, SettingSpec spec, String sentence) {
        this.path = app + "/" + key;
        this.configName = "carillon." + app + "." + key;
        this.spec = spec;
        this.sentence = sentence;
    }

    private static SettingSpec names() {
        return ofType(SettingType.NAMES, "[]");
    }

    private static SettingSpec json() {
        return ofType(SettingType.JSON, "");
    }

    /** The setting with this name in storage; empty when this server does not know it. */
    static Optional<SettingKey> at(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }

    /**
     * Whether an administrator may store this text: of our own settings what fits their type, while those that Talk has
     * take any, as its scripts set them.
     */
    boolean takes(String text) {
        return !path.startsWith(OURS) || spec.complaint(text).isEmpty();
    }

    /** Name of the setting in storage, {@code app/key}. */
    String path() {
        return path;
    }

    @Override
    public String configName() {
        return configName;
    }

    @Override
    public SettingSpec spec() {
        return spec;
    }

    @Override
    public boolean needsRestart() {
        return false;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
