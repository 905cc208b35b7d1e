package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.carillon.people.identity.Secrets;
import org.carillon.platform.settings.JsonSetting;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** Servers that help media past firewalls. Source: docs/contract/signaling.md 6.2. */
@ApplicationScoped
class IceServers {
    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int RANDOM_LENGTH = 16;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final JsonSetting<List<String>> stun =
            new JsonSetting<>(SettingKey.STUN_SERVERS, IceServers::addresses, List.of());
    private final JsonSetting<List<TurnSetting>> turn =
            new JsonSetting<>(SettingKey.TURN_SERVERS, IceServers::turnSettings, List.of());

    /** All STUN servers in one entry; no entry without one, as clients build a server from each. */
    List<StunServer> stun() {
        List<String> addresses = stun.read(settings);
        return addresses.isEmpty()
                ? List.of()
                : List.of(new StunServer(
                        addresses.stream().map(address -> "stun:" + address).toList()));
    }

    /** The TURN servers, with credentials for one day that all of them take. */
    List<TurnServer> turn() {
        String user = clock.instant().plus(LIFETIME).getEpochSecond() + ":" + Secrets.random(RANDOM_LENGTH);
        return turn.read(settings).stream().map(server -> server.forUser(user)).toList();
    }

    private static List<String> addresses(JsonValue setting) {
        return setting.asJsonArray().stream()
                .filter(JsonString.class::isInstance)
                .map(entry -> ((JsonString) entry).getString().strip())
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static List<TurnSetting> turnSettings(JsonValue setting) {
        return setting.asJsonArray().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(entry -> !entry.getString("server", "").isBlank())
                .map(IceServers::turnSetting)
                .toList();
    }

    private static TurnSetting turnSetting(JsonObject entry) {
        String server = entry.getString("server").strip();
        List<String> protocols = words(entry.getString("protocols", ""), "udp,tcp");
        List<String> urls = words(entry.getString("schemes", ""), "turn").stream()
                .flatMap(scheme ->
                        protocols.stream().map(protocol -> "%s:%s?transport=%s".formatted(scheme, server, protocol)))
                .toList();
        return new TurnSetting(
                urls,
                entry.getString("secret", ""),
                entry.getString("username", null),
                entry.getString("password", null));
    }

    private static List<String> words(String text, String otherwise) {
        return Arrays.stream((text.isBlank() ? otherwise : text).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
