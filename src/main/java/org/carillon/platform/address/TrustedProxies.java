package org.carillon.platform.address;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillon.platform.settings.SettingsCheck;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * The proxies that are believed when they say for whom they ask: by {@code Forwarded}, or by {@code X-Forwarded-For},
 * {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}. Nobody else is: anybody can send those headers.
 *
 * <p>Source: docs/contract/protection.md 1.1.
 */
@ApplicationScoped
public class TrustedProxies {
    private static final String CONNECTION = "org.carillon.platform.address.connection";

    @Inject
    StartConfiguration settings;

    private List<Network> trusted = List.of();

    /** Reads the setting; what is no address in it trusts nobody. */
    @PostConstruct
    void read() {
        trusted = entries().map(Network::read).flatMap(Optional::stream).toList();
    }

    void check(@Observes SettingsCheck check) {
        entries()
                .filter(entry -> Network.read(entry).isEmpty())
                .forEach(entry ->
                        check.complain(StartSetting.TRUSTED_PROXIES, entry, "no address or range of addresses"));
    }

    private Stream<String> entries() {
        return settings.list(StartSetting.TRUSTED_PROXIES).stream().filter(entry -> !entry.isEmpty());
    }

    /** Whether any proxy is believed. */
    public boolean exist() {
        return !trusted.isEmpty();
    }

    /** How a request came; looked at once. */
    public ClientConnection connection(HttpServletRequest request) {
        if (request.getAttribute(CONNECTION) instanceof ClientConnection known) {
            return known;
        }
        Hop told = exist() ? told(request.getRemoteAddr(), ProxyHeaders.of(request)) : Hop.SILENT;
        ClientConnection connection = ClientConnection.of(request, told);
        request.setAttribute(CONNECTION, connection);
        return connection;
    }

    /**
     * Going back from the peer, what the farthest of the trusted proxies in a row tells. Who is told something
     * unreadable by one of them takes that proxy for the client. Where both kinds of headers were sent, only what both
     * tell counts, as a proxy may have made one of them and handed on the other.
     *
     * @param peer who opened the connection
     */
    Hop told(String peer, ProxyHeaders headers) {
        Hop silent = new Hop(peer, "", "");
        return isTrusted(peer)
                ? headers.told().stream()
                        .map(hops -> told(peer, hops))
                        .reduce(Hop::and)
                        .map(told -> told.from().isEmpty() ? new Hop(peer, told.scheme(), told.authority()) : told)
                        .orElse(silent)
                : silent;
    }

    private Hop told(String peer, List<Hop> hops) {
        String client = peer;
        Hop told = Hop.SILENT;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            told = hops.get(i);
            if (told.from().isEmpty()) {
                break;
            }
            client = told.from();
        }
        return new Hop(client, told.scheme(), told.authority());
    }

    /** Whether a proxy that is believed has this address. */
    public boolean isTrusted(String address) {
        return Network.read(address)
                .filter(host -> trusted.stream().anyMatch(range -> range.contains(host)))
                .isPresent();
    }
}
