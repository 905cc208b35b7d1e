package org.carillon.people.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.identity.BrowserSignIn;
import org.carillon.people.identity.BrowserSignIn.ProviderVisit;
import org.carillon.people.identity.SignOutNote;
import org.carillon.people.oidc.OidcClient;
import org.carillon.people.oidc.PendingSignIn;
import org.carillon.people.oidc.Provider;
import org.carillon.people.oidc.ProviderCatalogue;
import org.carillon.people.oidc.ProviderProblem;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.ErrorPage;
import org.carillon.platform.http.LogText;
import org.carillon.platform.page.JsonAnswer;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;
import org.carillon.platform.page.PageServlet;

/**
 * The way to a provider and back, and where it says that a session has ended: {@code /login/oidc/{provider}}, and below
 * it {@code /callback} and {@code /logout}. Source: docs/contract/sign-in.md 2 and 7.
 */
@WebServlet(
        urlPatterns = {"/login/oidc/*", "/index.php/login/oidc/*"},
        asyncSupported = true)
@Audited({ActKind.SIGNED_IN, ActKind.SIGNED_OUT})
@BruteForceProtection(nothingBecause = "what comes is signed by a provider, or random and bound to this browser")
public class ProviderResource extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProviderResource.class.getName());

    @Inject
    private transient ProviderCatalogue providers;

    @Inject
    private transient OidcClient client;

    @Inject
    private transient BrowserSignIn signIn;

    @Inject
    private transient PendingSignInNotes pending;

    @Inject
    private transient BackChannel backChannel;

    @Inject
    private transient BaseUrl baseUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Step step = Step.of(request.getPathInfo());
        Optional<Provider> provider = providers.find(step.provider());
        if (provider.isEmpty() || !(step.isStart() || step.isCallback())) {
            ErrorPage.send(HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (PageRequest.onlyLooks(request)) {
            Page.leadTo(signInAddress(request), response); // a preview takes nothing from the person it is for
        } else if (step.isStart()) {
            start(provider.get(), request, response);
        } else {
            finish(provider.get(), request, response);
        }
    }

    private void start(Provider provider, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pending.take();
        try {
            String redirect =
                    pending.redirect(PageRequest.text(request, "redirect").orElse(null));
            OidcClient.Begun begun = client.begin(provider, callback(provider, request), redirect);
            pending.remember(begun.pending());
            Page.leadTo(begun.address().toString(), response);
        } catch (ProviderProblem e) {
            refuse(e, provider, request, response);
        }
    }

    private void finish(Provider provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            PendingSignIn begun = pending.forget(
                            PageRequest.text(request, "state").orElse(""), provider.name())
                    .orElseThrow(() -> ProviderProblem.refused("this browser has not asked for this answer"));
            OidcClient.SignedInPerson who =
                    client.finish(provider, begun, callback(provider, request), request.getQueryString());
            signIn.byProvider(new ProviderVisit(
                    who.person(),
                    provider.accounts(),
                    pending.lifetime(),
                    new SignOutNote(provider.name(), who.idToken()).text()));
            Page.leadTo(begun.redirect(), response);
        } catch (ProviderProblem e) {
            refuse(e, provider, request, response);
        } catch (ApiException e) {
            LOG.info(() ->
                    provider + " sent somebody who cannot sign in: " + e.error().message());
            SignInPages.refused(e.error(), provider.label(), signInAddress(request))
                    .send(response, e.error().status());
        }
    }

    /** What the provider itself sends, without any browser. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Step step = Step.of(request.getPathInfo());
        Optional<Provider> provider = providers.find(step.provider());
        if (provider.isEmpty() || !step.isLogout()) {
            response.setStatus(
                    provider.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String token = PageRequest.text(request, "logout_token").orElse("");
        try {
            backChannel.end(provider.get(), token);
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentLength(0);
        } catch (ProviderProblem e) {
            note(e, provider.get());
            boolean later = e.refusal() == ApiError.PROVIDER_UNAVAILABLE;
            JsonAnswer.send(
                    response,
                    later ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_BAD_REQUEST,
                    Map.of("error", later ? "temporarily_unavailable" : "invalid_request"));
        }
    }

    private void refuse(
            ProviderProblem problem, Provider provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        note(problem, provider);
        signIn.refused(provider.name(), problem.refusal(), problem.getMessage());
        SignInPages.refused(problem.refusal(), provider.label(), signInAddress(request))
                .send(response, problem.refusal().status());
    }

    /** Anybody can send what is refused. */
    private static void note(ProviderProblem problem, Provider provider) {
        Level level = problem.refusal() == ApiError.PROVIDER_UNAVAILABLE ? Level.WARNING : Level.INFO;
        LOG.log(level, () -> "sign-in by " + provider + ": " + LogText.oneLine(problem.getMessage()));
    }

    private URI callback(Provider provider, HttpServletRequest request) {
        return URI.create(baseUrl.of("/login/oidc/" + provider.name() + "/callback", request));
    }

    private String signInAddress(HttpServletRequest request) {
        return PageRequest.base(request, baseUrl) + "/login";
    }

    /** What a path asks for. */
    private record Step(String provider, String what) {
        static Step of(String path) {
            String[] parts = (path == null ? "" : path).split("/", -1);
            return parts.length < 2 || parts.length > 3
                    ? new Step("", "")
                    : new Step(parts[1], parts.length == 3 ? parts[2] : "start");
        }

        boolean isStart() {
            return what.equals("start");
        }

        boolean isCallback() {
            return what.equals("callback");
        }

        boolean isLogout() {
            return what.equals("logout");
        }
    }
}
