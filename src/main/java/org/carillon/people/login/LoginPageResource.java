package org.carillon.people.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.identity.Caller;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;

/** What a person sees in the browser of a login flow for which an app waits. Source: docs/contract/pages.md 4. */
@WebServlet(
        urlPatterns = {"/login/v2/flow/*", "/login/v2/grant", "/index.php/login/v2/flow/*", "/index.php/login/v2/grant"
        },
        asyncSupported = true)
@BruteForceProtection({ProtectedSecret.LOGIN, ProtectedSecret.LOGIN_FLOW})
@Audited({ActKind.SIGNED_IN, ActKind.APP_LET_IN})
public class LoginPageResource extends LoginWalkResource {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginFlowAttempts attempts;

    @Inject
    private transient BaseUrl baseUrl;

    /** For the server, which makes one. */
    public LoginPageResource() {
        super("carillon.flow");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path != null && path.length() > 1) {
            open(path.substring(1), request, response);
        } else {
            showCurrent(request, response);
        }
    }

    /** The address that the app sent the person to: it does not stay in the address bar. */
    private void open(String loginToken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOpened(loginToken, request)) {
            attempts.note(loginToken);
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Page.leadTo(flowAddress(request) + "/flow", response);
    }

    /** Whether the flow belongs to this browser from now on; who only looks is told the same and takes nothing. */
    private boolean isOpened(String loginToken, HttpServletRequest request) {
        if (PageRequest.onlyLooks(request)) {
            return flows.canOpen(loginToken, known(request));
        }
        Optional<PendingFlow> flow = flows.open(loginToken, known(request));
        flow.ifPresent(opened -> remember(opened, request));
        return flow.isPresent();
    }

    @Override
    LoginPages pages(HttpServletRequest request, String appName, String state) {
        String base = flowAddress(request);
        return new LoginPages(base + "/flow", base + "/flow", base + "/grant", "", appName, state);
    }

    private String flowAddress(HttpServletRequest request) {
        return PageRequest.base(request, baseUrl) + "/login/v2";
    }

    @Override
    boolean letIn(PendingFlow flow, Caller person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!flows.grant(flow.id(), person)) {
            return false;
        }
        LoginPages.done().send(response, HttpServletResponse.SC_OK);
        return true;
    }
}
