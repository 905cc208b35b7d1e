package org.carillon.people.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.logging.Logger;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.identity.BrowserSignIn;
import org.carillon.people.identity.BrowserSignIn.ProviderVisit;
import org.carillon.people.identity.SignOutNote;
import org.carillon.people.oidc.ProviderProblem;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.ErrorPage;
import org.carillon.platform.http.SentPath;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;
import org.carillon.platform.page.PageServlet;

/**
 * Where a proxy sends people whom it has signed in: {@code /login/proxy}, written exactly so, as proxies guard
 * addresses by how they are written. Source: docs/contract/sign-in.md 8.
 */
@WebServlet(urlPatterns = ProxySignInResource.PATH, asyncSupported = true)
@Audited(ActKind.SIGNED_IN)
@BruteForceProtection(nothingBecause = "the secret has 32 characters or more, and only trusted proxies are heard")
public class ProxySignInResource extends PageServlet {
    static final String PATH = "/login/proxy";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProxySignInResource.class.getName());

    @Inject
    private transient ProxySignIn proxy;

    @Inject
    private transient BrowserSignIn signIn;

    @Inject
    private transient PendingSignInNotes pending;

    @Inject
    private transient BaseUrl baseUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SentPath path = SentPath.of(request);
        if (!proxy.isOn() || !path.uri().equals(path.context() + PATH)) {
            ErrorPage.send(HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (PageRequest.onlyLooks(request)) {
            Page.leadTo(signInAddress(), response); // a preview signs nobody in
        } else {
            enter(request, response);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pending.take();
        try {
            ProviderVisit visit = new ProviderVisit(
                    proxy.read(request.getRemoteAddr(), name -> Collections.list(request.getHeaders(name))),
                    proxy.accounts(),
                    pending.lifetime(),
                    new SignOutNote(ProxySignIn.NAME, "").text());
            signIn.byProvider(visit);
            Page.leadTo(pending.redirect(PageRequest.text(request, "redirect").orElse(null)), response);
        } catch (ProviderProblem e) {
            LOG.info(() -> "sign-in by the proxy: " + e.getMessage());
            signIn.refused(ProxySignIn.NAME, e.refusal(), e.getMessage());
            refuse(e.refusal(), response);
        } catch (ApiException e) {
            refuse(e.error(), response);
        }
    }

    private void refuse(ApiError why, HttpServletResponse response) throws IOException {
        SignInPages.refused(why, proxy.label(), signInAddress()).send(response, why.status());
    }

    private String signInAddress() {
        return baseUrl.path() + "/login";
    }
}
