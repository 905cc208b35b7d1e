package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.JsonSetting;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** Which signaling servers there are, and so how clients reach each other. Source: docs/contract/signaling.md 1. */
@ApplicationScoped
public class SignalingServers {
    private static final String DISABLED = "Internal signaling disabled.";

    @Inject
    Settings settings;

    private final JsonSetting<List<String>> servers =
            new JsonSetting<>(SettingKey.SIGNALING_SERVERS, SignalingServers::addresses, List.of());

    /** The mode in force at this moment. */
    public SignalingMode mode() {
        String wanted = settings.text(SettingKey.SIGNALING_MODE).strip();
        int count = list().size();
        if (wanted.equals(SignalingMode.INTERNAL.wireName()) || count == 0) {
            return SignalingMode.INTERNAL;
        }
        return count > 1 && wanted.equals(SignalingMode.CONVERSATION_CLUSTER.wireName())
                ? SignalingMode.CONVERSATION_CLUSTER
                : SignalingMode.EXTERNAL;
    }

    /**
     * Demands that clients signal through this server.
     *
     * @throws ApiException INTERNAL_SIGNALING_DISABLED
     */
    public void checkInternal() {
        if (mode() != SignalingMode.INTERNAL) {
            throw new ApiException(ApiError.INTERNAL_SIGNALING_DISABLED, "", DISABLED);
        }
    }

    /** Their addresses in the order of the setting, without a slash at the end. */
    List<String> list() {
        return servers.read(settings);
    }

    private static List<String> addresses(JsonValue setting) {
        JsonValue entries = setting.asJsonObject().getOrDefault("servers", JsonValue.EMPTY_JSON_ARRAY);
        return entries.asJsonArray().stream()
                .flatMap(SignalingServers::address)
                .map(String::strip)
                .map(address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static Stream<String> address(JsonValue entry) {
        return entry instanceof JsonObject object && object.get("server") instanceof JsonString server
                ? Stream.of(server.getString())
                : Stream.empty();
    }
}
