package org.carillon.people.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Logger;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.SignIns;
import org.carillon.people.oidc.OidcClient;
import org.carillon.people.oidc.Provider;
import org.carillon.people.oidc.ProviderProblem;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.LogText;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;
import org.carillon.platform.page.PageServlet;

/** Where people sign out: here, and at the provider that has signed them in. Source: docs/contract/sign-in.md 6. */
@WebServlet(
        urlPatterns = {"/logout", "/index.php/logout"},
        asyncSupported = true)
@Audited(ActKind.SIGNED_OUT)
@BruteForceProtection(nothingBecause = "the token proves only which page asks, and is made of the cookie")
public class SignOutResource extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SignOutResource.class.getName());

    @Inject
    private transient SignOut signOut;

    @Inject
    private transient OidcClient client;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient CookieSessions cookies;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient BaseUrl baseUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        confirm(HttpServletResponse.SC_OK, request, response);
    }

    private void confirm(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = cookies.findRequestToken();
        if (token.isEmpty() || !caller.get().isUser()) {
            SignInPages.signedOut(signInAddress(request)).send(response, HttpServletResponse.SC_OK);
            return;
        }
        SignInPages.signOut(caller.get(), PageRequest.base(request, baseUrl) + "/logout")
                .requestToken(token)
                .send(response, status);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ours = cookies.isRequestToken(request.getHeader("requesttoken"))
                || PageRequest.text(request, "requesttoken")
                        .filter(cookies::isRequestToken)
                        .isPresent();
        if (!ours) {
            confirm(HttpServletResponse.SC_PRECONDITION_FAILED, request, response);
            return;
        }
        Caller person = caller.get();
        Optional<Provider> provider = signOut.provider();
        Optional<String> idToken = signOut.idToken();
        Optional<Page> proxy = signOut.wayToProxy();
        String means = signOut.means();
        signOut.end(person);
        if (person.isUser()) {
            signIns.noteSignedOut(person.userId(), means, "person");
        }
        Page after;
        if (proxy.isPresent()) {
            after = proxy.get();
        } else if (provider.isPresent() && idToken.isPresent()) {
            after = wayTo(provider.get(), idToken.get(), request);
        } else {
            after = SignInPages.signedOut(signInAddress(request));
        }
        after.send(response, HttpServletResponse.SC_OK);
    }

    private Page wayTo(Provider provider, String idToken, HttpServletRequest request) {
        try {
            return client.endAddress(provider, idToken, URI.create(baseUrl.of("/login", request)))
                    .map(address -> SignInPages.signOutThere(provider.label(), address.toString()))
                    .orElseGet(() -> SignInPages.signedOut(signInAddress(request)));
        } catch (ProviderProblem e) {
            LOG.warning(() -> "sign-out at " + provider + ": " + LogText.oneLine(e.getMessage()));
            return SignInPages.signedOutHere(provider, signInAddress(request));
        }
    }

    private String signInAddress(HttpServletRequest request) {
        return PageRequest.base(request, baseUrl) + "/login";
    }
}
