package org.carillon.people.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.SignInService;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;

/**
 * The older login flow, inside a window of the app itself: it ends with a redirect to an address that the app catches
 * and that holds the app password. Source: docs/contract/pages.md 7.
 */
@WebServlet(
        urlPatterns = {"/login/flow", "/login/flow/grant", "/index.php/login/flow", "/index.php/login/flow/grant"},
        asyncSupported = true)
@BruteForceProtection(ProtectedSecret.LOGIN)
@Audited({ActKind.SIGNED_IN, ActKind.APP_LET_IN})
public class DirectLoginResource extends LoginWalkResource {
    private static final long serialVersionUID = 1L;

    /** Scheme of the addresses that apps catch. */
    private static final String APP_SCHEME = "nc:";

    @Inject
    private transient CountedCaller counted;

    @Inject
    private transient RateLimiter limits;

    @Inject
    private transient SignInService signIns;

    @Inject
    private transient BaseUrl baseUrl;

    /** For the server, which makes one. */
    public DirectLoginResource() {
        super("carillon.flow.direct");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("/grant")) {
            showCurrent(request, response);
        } else if (!"true".equalsIgnoreCase(request.getHeader("OCS-APIRequest"))) {
            LoginPages.notFromAnApp().send(response, HttpServletResponse.SC_FORBIDDEN);
        } else if (PageRequest.onlyLooks(request)) {
            show(flows.look(request.getHeader("User-Agent")), proposed(request), request, response);
        } else if (!limits.take(RateLimit.LOGIN_FLOW, counted.network())) {
            Page.refuse(ApiError.RATE_LIMITED, response);
        } else {
            PendingFlow flow = flows.startHere(request.getHeader("User-Agent"));
            remember(flow, request);
            show(flow, proposed(request), request, response);
        }
    }

    private static String proposed(HttpServletRequest request) {
        return PageRequest.text(request, "user").orElse("");
    }

    @Override
    LoginPages pages(HttpServletRequest request, String appName, String state) {
        String flow = PageRequest.base(request, baseUrl) + "/login/flow";
        return new LoginPages(flow + "/grant", flow, flow + "/grant", APP_SCHEME, appName, state);
    }

    /** The app has its own password now, so its window keeps nobody signed in. */
    @Override
    void forget(HttpSession session) {
        session.invalidate();
    }

    @Override
    boolean letIn(PendingFlow flow, Caller person, HttpServletRequest request, HttpServletResponse response) {
        Optional<LoginFlowService.Granted> granted = flows.letInHere(flow.id(), person);
        granted.ifPresent(login -> {
            signIns.end(person, false);
            Page.leadTo(
                    APP_SCHEME + "//login/server:" + baseUrl.of("", request) + "&user:"
                            + URLEncoder.encode(login.loginName(), StandardCharsets.UTF_8) + "&password:"
                            + login.appPassword(),
                    response);
        });
        return granted.isPresent();
    }
}
