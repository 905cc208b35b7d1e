package org.carillon.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.carillon.identity.Caller;
import org.carillon.identity.CookieSessions;
import org.carillon.identity.CurrentCaller;
import org.carillon.identity.LoginAttempts;
import org.carillon.identity.Secrets;
import org.carillon.ocs.ApiException;
import org.carillon.page.Page;
import org.carillon.page.PageRequest;

/**
 * What a person sees of a login flow in the browser: signs in, unless already signed in, and lets the app in. The cookie
 * session remembers the flow, and a text that only our own forms know.
 *
 * <p>Source: docs/contract/pages.md 4.
 */
@WebServlet({"/login/v2/flow/*", "/login/v2/grant", "/index.php/login/v2/flow/*", "/index.php/login/v2/grant"})
public class LoginPageResource extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FLOW = "carillon.flow";
    private static final String STATE = "carillon.flow.state";
    private static final int STATE_LENGTH = 64;

    @Inject
    private transient LoginFlowService flows;

    @Inject
    private transient LoginAttempts logins;

    @Inject
    private transient CookieSessions cookies;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path != null && path.length() > 1) {
            open(path.substring(1), request, response);
            return;
        }
        Optional<PendingFlow> flow = current(request);
        if (flow.isEmpty()) {
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(flow.get(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        String state = session == null ? null : (String) session.getAttribute(STATE);
        Optional<PendingFlow> flow = current(request);
        if (flow.isEmpty()
                || !Secrets.same(state, PageRequest.text(request, "stateToken").orElse(null))) {
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getServletPath().endsWith("/grant")) {
            grant(flow.get(), request, response);
        } else {
            signIn(flow.get(), request, response);
        }
    }

    /** The address that the app sent the person to: it does not stay in the address bar. */
    private void open(String loginToken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Long known = session == null ? null : (Long) session.getAttribute(FLOW);
        Optional<PendingFlow> flow = flows.open(loginToken, known);
        if (flow.isEmpty()) {
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        HttpSession opened = request.getSession(true);
        opened.setAttribute(FLOW, flow.get().id());
        opened.setAttribute(STATE, Secrets.random(STATE_LENGTH));
        toFlow(request, response);
    }

    private void show(PendingFlow flow, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginPages pages = pages(flow, request);
        Optional<Caller> person = person();
        (person.isPresent() ? pages.grant(person.get()) : pages.signIn(false))
                .send(response, HttpServletResponse.SC_OK);
    }

    private void signIn(PendingFlow flow, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = PageRequest.text(request, "user").orElse("").strip();
        String password = PageRequest.text(request, "password").orElse("");
        Optional<Caller> person;
        try {
            person = logins.byPassword(user, password, request.getRemoteAddr()).filter(LoginPageResource::isPerson);
        } catch (ApiException e) {
            new Page(e.envelopeMessage()).send(response, e.error().status());
            return;
        }
        if (person.isEmpty()) {
            pages(flow, request).signIn(true).send(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        cookies.signIn(person.get());
        toFlow(request, response);
    }

    private void grant(PendingFlow flow, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> person = person();
        if (person.isEmpty() || !flows.grant(flow.id(), person.get())) {
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        HttpSession session = request.getSession();
        session.removeAttribute(FLOW);
        session.removeAttribute(STATE);
        LoginPages.done().send(response, HttpServletResponse.SC_OK);
    }

    private Optional<PendingFlow> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Long) session.getAttribute(FLOW))
                .flatMap(flows::find);
    }

    private Optional<Caller> person() {
        return Optional.of(caller.get()).filter(LoginPageResource::isPerson);
    }

    /** An app that has only an app password can not let another one in. */
    private static boolean isPerson(Caller who) {
        return who.isUser() && who.appPasswordId() == null;
    }

    private static LoginPages pages(PendingFlow flow, HttpServletRequest request) {
        return new LoginPages(PageRequest.prefix(request), flow.appName(), (String)
                request.getSession().getAttribute(STATE));
    }

    private static void toFlow(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PageRequest.prefix(request) + "/login/v2/flow");
    }
}
