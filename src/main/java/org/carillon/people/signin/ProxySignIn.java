package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.carillon.people.identity.AccountFields;
import org.carillon.people.identity.AccountRule;
import org.carillon.people.identity.ProviderPerson;
import org.carillon.people.identity.Secrets;
import org.carillon.people.identity.TheirGroups;
import org.carillon.people.oidc.ProviderProblem;
import org.carillon.platform.address.TrustedProxies;
import org.carillon.platform.settings.SettingsCheck;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * A trusted proxy that has signed people in, by SAML, Kerberos or client certificates, and says in headers who they
 * are. It is believed at one address alone, from one of the trusted proxies, and with a secret. Source:
 * docs/contract/sign-in.md 8.
 */
@ApplicationScoped
public class ProxySignIn {
    /** How records of sign-ins and accounts name the proxy. */
    static final String NAME = "proxy";

    private static final int SHORTEST_SECRET = 32;
    private static final Pattern LOGOUT = Pattern.compile("(?:https?://[^/\\s]+)?/[\\x21-\\x7e]*");

    @Inject
    StartConfiguration settings;

    @Inject
    TrustedProxies proxies;

    void check(@Observes SettingsCheck check) {
        if (!isOn()) {
            return;
        }
        if (secret().length() < SHORTEST_SECRET) {
            check.complain(StartSetting.PROXY_SIGN_IN_SECRET, "", "shorter than 32 characters");
        }
        if (!proxies.exist()) {
            check.complain(StartSetting.TRUSTED_PROXIES, "", "empty although a proxy is to sign people in");
        }
        logoutAddress()
                .filter(address -> !LOGOUT.matcher(address).matches())
                .ifPresent(address -> check.complain(
                        StartSetting.PROXY_SIGN_IN_LOGOUT,
                        address,
                        "neither an address with http or https nor a path"));
        String accounts = settings.text(StartSetting.PROXY_SIGN_IN_ACCOUNTS);
        if (!Set.of("create", "match").contains(accounts)) {
            check.complain(StartSetting.PROXY_SIGN_IN_ACCOUNTS, accounts, "neither create nor match");
        }
    }

    /** Whether a proxy is believed. */
    public boolean isOn() {
        return !secret().isEmpty();
    }

    /** What the button on our page says. */
    public String label() {
        return settings.text(StartSetting.PROXY_SIGN_IN_NAME);
    }

    /** Where a browser goes after it has signed out here; empty: nowhere. */
    Optional<String> logoutAddress() {
        return settings.find(StartSetting.PROXY_SIGN_IN_LOGOUT);
    }

    /** For who comes for the first time. */
    AccountRule accounts() {
        return AccountRule.read(settings.text(StartSetting.PROXY_SIGN_IN_ACCOUNTS));
    }

    /**
     * Whom the proxy has signed in.
     *
     * @param peer address of who has opened the connection
     * @param headers all values of a header of the request
     * @throws ProviderProblem nobody that is believed has said so, or not clearly
     */
    ProviderPerson read(String peer, Function<String, List<String>> headers) throws ProviderProblem {
        if (!proxies.isTrusted(peer)) {
            throw ProviderProblem.refused("it comes from no trusted proxy");
        }
        if (!Secrets.same(secret(), header(headers, StartSetting.PROXY_SIGN_IN_HEADER_SECRET))) {
            throw ProviderProblem.refused("the proxy does not send the secret");
        }
        String id = header(headers, StartSetting.PROXY_SIGN_IN_HEADER_ID);
        if (id == null) {
            throw ProviderProblem.refused("the proxy says of nobody, or of several, who it is");
        }
        return new ProviderPerson(
                NAME,
                NAME,
                id,
                null,
                id,
                AccountFields.usableName(header(headers, StartSetting.PROXY_SIGN_IN_HEADER_NAME)),
                AccountFields.usableEmail(header(headers, StartSetting.PROXY_SIGN_IN_HEADER_MAIL)),
                groups(header(headers, StartSetting.PROXY_SIGN_IN_HEADER_GROUPS)));
    }

    private Set<String> groups(String sent) {
        if (sent == null) {
            return null;
        }
        List<String> theirs = Arrays.stream(sent.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return TheirGroups.read(settings.list(StartSetting.PROXY_SIGN_IN_GROUPS))
                .ours(theirs);
    }

    /** The one value of the header that the setting names; null when there is none, an empty one, or several. */
    private String header(Function<String, List<String>> headers, StartSetting setting) {
        String name = settings.text(setting);
        if (name.isEmpty()) {
            return null;
        }
        List<String> sent = headers.apply(name);
        String only = sent.size() == 1 ? sent.get(0) : "";
        return only.isBlank() ? null : only;
    }

    private String secret() {
        return settings.secret(StartSetting.PROXY_SIGN_IN_SECRET).orElse("");
    }
}
