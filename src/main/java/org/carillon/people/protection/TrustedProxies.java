package org.carillon.people.protection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * The proxies that are believed when they say for whom they ask ({@code X-Forwarded-For}). Nobody else is: anybody can
 * send that header.
 *
 * <p>Source: docs/contract/protection.md 1.1.
 */
@ApplicationScoped
public class TrustedProxies {
    private static final Logger LOG = Logger.getLogger(TrustedProxies.class.getName());

    @Inject
    StartConfiguration settings;

    private List<Network> trusted = List.of();

    /** Reads the setting; what is no address in it is named in the log and trusts nobody. */
    @PostConstruct
    void read() {
        trusted = settings.list(StartSetting.TRUSTED_PROXIES).stream()
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> {
                    Optional<Network> network = Network.read(entry);
                    if (network.isEmpty()) {
                        LOG.warning(() -> "carillon.trusted-proxies: no address or range: " + LogText.oneLine(entry));
                    }
                    return network.stream();
                })
                .toList();
    }

    /** Whether any proxy is believed. */
    public boolean exist() {
        return !trusted.isEmpty();
    }

    /**
     * The address of the client: going back from the peer, the first that is no trusted proxy. A proxy that tells something
     * unreadable is taken for the client, and so is the farthest one when all are trusted.
     *
     * @param peer who opened the connection
     * @param forwardedFor lines of the header, in their order
     */
    public String client(String peer, List<String> forwardedFor) {
        String client = peer;
        if (!isTrusted(client)) {
            return client;
        }
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = withoutPort(hops[i].strip());
            if (Network.read(hop).isEmpty() || hop.indexOf('/') >= 0) {
                return client;
            }
            client = hop;
            if (!isTrusted(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return Network.read(address)
                .filter(host -> trusted.stream().anyMatch(range -> range.contains(host)))
                .isPresent();
    }

    /** Proxies write {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711} or {@code [2001:db8::1]} too. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
