package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.carillon.people.identity.Caller;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.conversation.SipSettings;

/** Collects what a client needs before it signals. Source: docs/contract/signaling.md 6. */
@ApplicationScoped
class SignalingSettingsCollector {
    @Inject
    SignalingServers servers;

    @Inject
    SignalingServerChoice choice;

    @Inject
    Tickets tickets;

    @Inject
    IceServers ice;

    @Inject
    Settings settings;

    @Inject
    SipSettings sip;

    /**
     * The settings for the caller.
     *
     * @param conversationId what the caller wants them for, if they say so
     * @param issuer address of this server, ends in a slash
     */
    SignalingSettings of(Caller caller, OptionalLong conversationId, String issuer) {
        SignalingMode mode = servers.mode();
        String ticket = tickets.ticket(caller);
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("userid", caller.userId());
        first.put("ticket", ticket);
        Map<String, Object> hello = new LinkedHashMap<>();
        hello.put("1.0", first);
        hello.put("2.0", Map.of("token", tickets.token(caller, issuer)));
        return new SignalingSettings(
                mode.wireName(),
                caller.userId(),
                mode != SignalingMode.INTERNAL || settings.isOn(SettingKey.HIDE_SIGNALING_WARNING),
                choice.of(mode, conversationId),
                ticket,
                hello,
                null,
                ice.stun(),
                ice.turn(),
                sip.dialInInfo());
    }
}
