package org.carillon.web.capabilities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillon.chat.PostService;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.CallStartRule;
import org.carillon.people.guard.Permissions;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Privacy;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.conversation.ConversationDetailsService;
import org.carillon.room.conversation.RecordingSettings;
import org.carillon.room.conversation.SipSettings;
import org.carillon.signaling.external.SignalingServers;
import org.carillon.signaling.external.TokenKeyStore;

/**
 * What is configured, by group and key. Clients of this year demand many keys of things that are not built: these have
 * the value that says so. Source: docs/contract/set-up.md 6.
 */
@ApplicationScoped
class TalkConfig {
    /** Keys that only count for conversations of this server, by group. */
    static final Map<String, List<String>> LOCAL = local();

    /** Pictures that clients may show behind people. */
    private static final List<String> BACKGROUNDS = List.of("1_office.jpg", "2_home.jpg");

    private static final String BACKGROUND_PATH = "/apps/spreed/img/backgrounds/";

    @Inject
    AccountRights rights;

    @Inject
    Settings settings;

    @Inject
    SipSettings sip;

    @Inject
    RecordingSettings recording;

    @Inject
    SignalingServers servers;

    @Inject
    TokenKeyStore keys;

    /** For a caller; {@code root} is what paths of links begin with. */
    Map<String, Object> of(Caller who, String root) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("attachments", Map.of("allowed", false));
        config.put("call", call(who, root));
        config.put("chat", chat(who.privacy()));
        config.put("conversations", conversations(who));
        config.put("federation", federation());
        config.put("previews", Map.of("max-gif-size", 3 * 1024 * 1024));
        config.put("signaling", signaling());
        config.put("experiments", Map.of("enabled", 0));
        config.put("permissions", permissions());
        return config;
    }

    private Map<String, Object> call(Caller who, String root) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("enabled", CallStartRule.of(settings) != CallStartRule.NOBODY);
        call.put("breakout-rooms", false);
        call.put("recording", false);
        call.put("recording-consent", recording.consentRule().number());
        call.put("supported-reactions", List.of("❤️", "🎉", "👏", "👍"));
        call.put("predefined-backgrounds", BACKGROUNDS);
        call.put(
                "predefined-backgrounds-v2",
                BACKGROUNDS.stream().map(name -> root + BACKGROUND_PATH + name).toList());
        call.put("can-upload-background", false);
        call.put("sip-enabled", sip.isConfigured());
        call.put("sip-dialout-enabled", sip.mayDialOut(who));
        call.put("can-enable-sip", sip.admits(who));
        call.put("start-without-media", false);
        call.put("max-duration", settings.number(SettingKey.MAX_CALL_DURATION));
        call.put("blur-virtual-background", false);
        call.put("end-to-end-encryption", false);
        call.put("live-transcription", false);
        call.put("live-translation", false);
        call.put("play-sounds", true);
        call.put("grid-limit", 0);
        call.put("grid-limit-enforced", false);
        call.put("default-phone-region", settings.text(SettingKey.DEFAULT_PHONE_REGION));
        return call;
    }

    private static Map<String, Object> chat(Privacy kept) {
        Map<String, Object> chat = new LinkedHashMap<>();
        chat.put("max-length", PostService.LONGEST_TEXT);
        chat.put("read-privacy", kept.reading() ? 1 : 0);
        chat.put("has-translation-providers", false);
        chat.put("has-translation-task-providers", false);
        chat.put("typing-privacy", kept.typing() ? 1 : 0);
        chat.put("summary-threshold", 100);
        chat.put("style", "split");
        chat.put("matterbridge-enabled", false);
        return chat;
    }

    private Map<String, Object> conversations(Caller who) {
        Map<String, Object> conversations = new LinkedHashMap<>();
        conversations.put("can-create", rights.has(ServerRight.CREATE_CONVERSATIONS, who));
        conversations.put("force-passwords", false);
        conversations.put("list-style", "two-lines");
        conversations.put("sort-order", "activity");
        conversations.put("group-mode", "none");
        conversations.put("description-length", ConversationDetailsService.LONGEST_DESCRIPTION);
        conversations.put("retention-event", 0);
        conversations.put("retention-phone", 0);
        conversations.put("retention-instant-meetings", 0);
        return conversations;
    }

    private static Map<String, Object> federation() {
        Map<String, Object> federation = new LinkedHashMap<>();
        federation.put("enabled", false);
        federation.put("incoming-enabled", false);
        federation.put("outgoing-enabled", false);
        federation.put("only-trusted-servers", true);
        return federation;
    }

    private Map<String, Object> signaling() {
        Map<String, Object> signaling = new LinkedHashMap<>();
        signaling.put("session-ping-limit", 200);
        signaling.put("mode", servers.mode().wireName());
        signaling.put("hello-v2-token-key", keys.announced());
        return signaling;
    }

    private static Map<String, Object> permissions() {
        Map<String, Object> permissions = new LinkedHashMap<>();
        permissions.put("max-default", Permissions.ALL.bits());
        permissions.put("max-custom", Permissions.ALL.asOwn().bits());
        permissions.put("default", Permissions.FACTORY.bits());
        return permissions;
    }

    private static Map<String, List<String>> local() {
        Map<String, List<String>> local = new LinkedHashMap<>();
        local.put("attachments", List.of("allowed"));
        local.put(
                "call",
                List.of(
                        "predefined-backgrounds",
                        "predefined-backgrounds-v2",
                        "can-upload-background",
                        "start-without-media",
                        "blur-virtual-background",
                        "play-sounds",
                        "default-phone-region"));
        local.put("chat", List.of("read-privacy", "typing-privacy", "has-translation-providers", "style"));
        local.put("conversations", List.of("can-create", "list-style", "sort-order", "group-mode"));
        local.put("federation", List.of("enabled", "incoming-enabled", "outgoing-enabled", "only-trusted-servers"));
        local.put("previews", List.of("max-gif-size"));
        local.put("signaling", List.of("session-ping-limit", "hello-v2-token-key"));
        local.put("experiments", List.of("enabled"));
        return local;
    }
}
