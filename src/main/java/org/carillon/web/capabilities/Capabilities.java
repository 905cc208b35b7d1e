package org.carillon.web.capabilities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.settings.EmulatedVersion;

/**
 * What is announced to the caller: only what is built, as clients offer what they find here.
 *
 * <p>Source: docs/contract/set-up.md 6.
 */
@ApplicationScoped
class Capabilities {
    /** Talk features by name; a feature is added here by the change that completes it. */
    private static final List<String> FEATURES = List.of(
            "audio",
            "video",
            "chat-v2",
            "chat-reference-id",
            "chat-replies",
            "chat-read-marker",
            "chat-read-status",
            "chat-read-last",
            "chat-unread",
            "markdown-messages",
            "conversation-v4",
            "guest-signaling",
            "empty-group-room",
            "guest-display-names",
            "multi-room-users",
            "favorites",
            "last-room-activity",
            "no-ping",
            "system-messages",
            "mention-flag",
            "direct-mention-flag",
            "chat-get-context",
            "call-notification-state-api",
            "download-call-participants",
            "in-call-flags",
            "conversation-call-flags",
            "notification-levels",
            "invite-groups-and-mails",
            "locked-one-to-one-rooms",
            "read-only-rooms",
            "listable-rooms",
            "webinary-lobby",
            "start-call-flag",
            "force-mute",
            "raise-hand",
            "room-description",
            "signaling-v3",
            "publishing-permissions",
            "notification-calls",
            "conversation-permissions",
            "chat-permission",
            "silent-call",
            "send-call-notification",
            "single-conversation-status",
            "session-state",
            "note-to-self",
            "recording-consent",
            "conversation-creation-all",
            "conversation-creation-password");

    /** Those of them that only count for conversations of this server, or for the account. */
    private static final List<String> LOCAL_FEATURES = List.of(
            "favorites",
            "chat-read-status",
            "listable-rooms",
            "silent-call",
            "send-call-notification",
            "note-to-self",
            "conversation-creation-all",
            "conversation-creation-password");

    /** What the list of notifications can do; there is no push yet. */
    private static final List<String> NOTIFICATIONS = List.of(
            "list", "get", "delete", "delete-all", "icons", "rich-strings", "action-web", "user-status", "exists");

    @Inject
    CurrentCaller caller;

    @Inject
    AccountRights rights;

    @Inject
    TalkConfig config;

    @Inject
    BaseUrl baseUrl;

    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        if (caller.get().isUser()) {
            all.put("core", new TreeMap<>(Map.of("pollinterval", 60, "webdav-root", "remote.php/webdav")));
            all.put("user_status", new TreeMap<>(Map.of("enabled", true, "restore", true, "supports_emoji", true)));
            all.put("notifications", notifications());
        }
        all.put("theming", theming());
        all.put("bruteforce", Map.of("delay", caller.delay().toMillis()));
        if (rights.has(ServerRight.USE_TALK, caller.get())) {
            all.put("spreed", talk(caller.get()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", EmulatedVersion.inParts());
        answer.put("capabilities", all);
        return answer;
    }

    private static Map<String, Object> notifications() {
        Map<String, Object> notifications = new LinkedHashMap<>();
        notifications.put("ocs-endpoints", NOTIFICATIONS);
        notifications.put("push", List.of());
        return notifications;
    }

    private Map<String, Object> theming() {
        Map<String, Object> theming = new LinkedHashMap<>();
        theming.put("name", "Carillon");
        theming.put("url", baseUrl.of(""));
        theming.put("slogan", "");
        theming.put("color", "#0b5394");
        theming.put("color-text", "#ffffff");
        return theming;
    }

    private Map<String, Object> talk(Caller who) {
        Map<String, Object> talk = new LinkedHashMap<>();
        talk.put("features", FEATURES);
        talk.put("features-local", LOCAL_FEATURES);
        talk.put("config", config.of(who, baseUrl.path()));
        talk.put("config-local", TalkConfig.LOCAL);
        talk.put("version", EmulatedVersion.TALK);
        return talk;
    }
}
