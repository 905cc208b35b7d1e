package org.carillon.platform.settings;

/**
 * The catalogue of settings: every one an administrator can change at run time, with its default and a sentence. The
 * default may be replaced at start by MicroProfile Config under {@code carillon.<app>.<key>}.
 *
 * <p>Source: docs/contract/set-up.md 4, docs/settings.md.
 */
public enum SettingKey {
    MAINTENANCE("core", "maintenance", "no", "yes: every request is answered 503, but changes of settings"),
    START_CALLS("spreed", "start_calls", "0", "who may start calls: 0 all, 1 users, 2 moderators, 3 nobody"),
    START_CALLS_GROUPS("spreed", "start_calls_groups", "[]", "JSON list of the groups that may start calls; []: all"),
    MAX_CALL_DURATION("spreed", "max_call_duration", "0", "seconds after which a call is ended for everyone; 0: never"),
    DEFAULT_PERMISSIONS("spreed", "default_permissions", "", "permission bits of ordinary participants; empty: 246"),
    ALLOWED_GROUPS("spreed", "allowed_groups", "[]", "JSON list of the groups that may use calls at all; []: all"),
    START_CONVERSATIONS("spreed", "start_conversations", "[]", "JSON list of the groups that may create; []: all"),
    DEFAULT_GROUP_NOTIFICATION("spreed", "default_group_notification", "0", "notification level of groups; 0: 2"),
    RECORDING_USABLE(
            "spreed", "recording_usable", "no", "yes: recording, and so the consent to it, is on without servers"),
    CALL_RECORDING("spreed", "call_recording", "yes", "no: calls are not recorded, whatever servers there are"),
    RECORDING_SERVERS(
            "spreed",
            "recording_servers",
            "",
            "JSON object with servers and secret; with signaling servers too, recording is on"),
    SIGNALING_SERVERS(
            "spreed",
            "signaling_servers",
            "",
            "JSON object with servers and secret of external signaling; empty: internal"),
    SIGNALING_MODE(
            "spreed", "signaling_mode", "", "internal, or conversation_cluster: each conversation keeps to a server"),
    SIGNALING_TOKEN_ALG("spreed", "signaling_token_alg", "ES256", "how tokens for the signaling server are signed"),
    HIDE_SIGNALING_WARNING(
            "spreed", "hide_signaling_warning", "yes", "no: web pages hint at missing external signaling"),
    STUN_SERVERS("spreed", "stun_servers", "[]", "JSON list of host:port of the STUN servers"),
    TURN_SERVERS("spreed", "turn_servers", "[]", "JSON list of objects, one per TURN server"),
    RECORDING_CONSENT("spreed", "recording_consent", "0", "0 never, 1 each join, 2 where the conversation asks"),
    RING_BY_PERMISSION("spreed", "ring_by_permission", "no", "yes: who may start calls may ring, not only moderators"),
    RING_LIFETIME("carillon", "ring_lifetime", "60", "seconds until an unanswered ring counts as missed"),
    RING_HISTORY_DAYS("carillon", "ring_history_days", "90", "days that rings stay on record"),
    SIP_BRIDGE_SHARED_SECRET("spreed", "sip_bridge_shared_secret", "", "secret of the SIP bridge; empty: no SIP"),
    SIP_BRIDGE_DIALIN_INFO("spreed", "sip_bridge_dialin_info", "", "text for people who dial in; empty: no SIP"),
    SIP_BRIDGE_GROUPS("spreed", "sip_bridge_groups", "[]", "JSON list of the groups that may use SIP; []: all"),
    DEFAULT_PHONE_REGION(
            "core", "default_phone_region", "", "country, as DE, of phone numbers without a country code; empty: none"),
    SIP_DIALOUT("spreed", "sip_dialout", "no", "other than no: phones can be called"),
    MINIMUM_ANDROID("spreed", "minimum.supported.android.version", "15.0.0", "oldest Android client let in"),
    MINIMUM_IOS("spreed", "minimum.supported.ios.version", "15.0.0", "oldest iOS client let in"),
    MINIMUM_DESKTOP("spreed", "minimum.supported.desktop.version", "0.6.0", "oldest desktop client let in");

    private final String path;
    private final String configName;
    private final String factory;
    private final String sentence;

    SettingKey(String app, String key, String factory, String sentence) {
        this.path = app + "/" + key;
        this.configName = "carillon." + app + "." + key;
        this.factory = factory;
        this.sentence = sentence;
    }

    /** Name of the setting in storage, {@code app/key}. */
    String path() {
        return path;
    }

    /** Name of the setting in MicroProfile Config, {@code carillon.app.key}. */
    public String configName() {
        return configName;
    }

    /** Value of a fresh installation. */
    public String factory() {
        return factory;
    }

    /** Whether the value holds a secret, which nothing derived from it may give away. */
    boolean isSecret() {
        return this == SIP_BRIDGE_SHARED_SECRET || isJsonWithSecrets();
    }

    /** Whether the value is JSON in which secrets stand beside what everybody may know. */
    boolean isJsonWithSecrets() {
        return this == RECORDING_SERVERS || this == SIGNALING_SERVERS || this == TURN_SERVERS;
    }

    /** What the setting does, for people. */
    public String sentence() {
        return sentence;
    }
}
