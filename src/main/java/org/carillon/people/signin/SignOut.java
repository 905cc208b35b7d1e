package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.carillon.people.identity.BrowserSignIn;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.SignInService;
import org.carillon.people.identity.SignOutNote;
import org.carillon.people.oidc.Provider;
import org.carillon.people.oidc.ProviderCatalogue;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** Ends the sign-in of this browser. Source: docs/contract/sign-in.md 6. */
@ApplicationScoped
class SignOut {
    @Inject
    CookieSessions cookies;

    @Inject
    SignInService signIns;

    @Inject
    ProviderCatalogue providers;

    @Inject
    ProxySignIn proxy;

    @Inject
    StartConfiguration settings;

    /** The provider that has signed this browser in; empty when a password has, or it is not configured any more. */
    Optional<Provider> provider() {
        return note().flatMap(note -> providers.find(note.provider()));
    }

    /** How records name what this browser was signed in by. */
    String means() {
        return note().map(SignOutNote::provider).orElse(BrowserSignIn.PASSWORD);
    }

    /**
     * Where to sign out at the proxy that has signed this browser in; empty when none has, or it has no such address.
     */
    Optional<String> proxyAddress() {
        return note().filter(note -> note.provider().equals(ProxySignIn.NAME)).flatMap(any -> proxy.logoutAddress());
    }

    /** Whose pages follow after signing out: an origin, or empty for our own alone. */
    String origin() {
        return provider()
                .map(Provider::origin)
                .or(() -> proxyAddress().map(SignOut::originOf))
                .orElse("");
    }

    private static String originOf(String address) {
        URI there = URI.create(address);
        return there.getHost() == null ? "" : there.getScheme() + "://" + there.getRawAuthority();
    }

    /** What it said at the sign-in. */
    Optional<String> idToken() {
        return note().map(SignOutNote::idToken);
    }

    /** Ends the cookie session, and what it rests on. */
    void end(Caller person) {
        signIns.end(person, settings.flag(StartSetting.OIDC_APP_PASSWORDS_END));
        cookies.end();
    }

    private Optional<SignOutNote> note() {
        return cookies.noteOfSignIn().flatMap(SignOutNote::read);
    }
}
