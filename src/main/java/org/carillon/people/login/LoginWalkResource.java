package org.carillon.people.login;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.carillon.people.identity.BrowserSignIn;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.Secrets;
import org.carillon.people.signin.SignInChoices;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;
import org.carillon.platform.page.PageServlet;

/**
 * The steps of a person that both login flows share: signs in, unless already signed in, and lets the app in. The
 * cookie session remembers the flow, and a text that only our own forms know.
 *
 * <p>Source: docs/contract/pages.md 4 and 7.
 */
abstract class LoginWalkResource extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int STATE_LENGTH = 64;

    /** In the place of the state for who only looks and has none: as long as one. */
    private static final String NO_STATE = "-".repeat(STATE_LENGTH);

    /** Name under which the cookie session remembers the flow; what proves our forms has it as beginning of its own. */
    private final String flowName;

    @Inject
    transient LoginFlowService flows;

    @Inject
    private transient BrowserSignIn signIn;

    @Inject
    private transient SignInChoices choices;

    @Inject
    private transient CookieSessions cookies;

    @Inject
    private transient PersonAtBrowser atBrowser;

    LoginWalkResource(String flowName) {
        this.flowName = flowName;
    }

    /** The pages of this flow. */
    abstract LoginPages pages(HttpServletRequest request, String appName, String state);

    /** Lets the app in and says so; answers false without having done either when the flow is over. */
    abstract boolean letIn(PendingFlow flow, Caller person, HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PendingFlow> flow = current(request);
        if (flow.isEmpty()
                || !Secrets.same(
                        state(request), PageRequest.text(request, "stateToken").orElse(null))) {
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getServletPath().endsWith("/grant")) {
            grant(flow.get(), request, response);
        } else {
            signIn(flow.get(), request, response);
        }
    }

    /** From now on the flow belongs to this browser. */
    final void remember(PendingFlow flow, HttpServletRequest request) {
        HttpSession session = cookies.open();
        session.setAttribute(flowName, flow.id());
        session.setAttribute(flowName + ".state", Secrets.random(STATE_LENGTH));
    }

    /** Row id of the flow that this browser has; null: none. */
    final Long known(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(flowName);
    }

    /** Shows where the flow of this browser stands. */
    final void showCurrent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PendingFlow> flow = current(request);
        if (flow.isEmpty()) {
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(flow.get(), "", request, response);
        }
    }

    /** Shows a flow of this browser; {@code user} is the account that the app proposes, may be empty. */
    final void show(PendingFlow flow, String user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LoginPages pages = pages(flow, request);
        Optional<Caller> person = atBrowser.find();
        (person.isPresent() ? pages.grant(person.get()) : signInPage(pages, user, false, request))
                .requestToken(cookies.findRequestToken())
                .send(response, HttpServletResponse.SC_OK);
    }

    private void signIn(PendingFlow flow, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = PageRequest.text(request, "user").orElse("").strip();
        String password = PageRequest.text(request, "password").orElse("");
        Optional<Caller> person = signIn.byPassword(user, password, request, response);
        LoginPages pages = pages(flow, request);
        if (person.isEmpty()) {
            signInPage(pages, user, true, request).send(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Page.leadTo(pages.here(), response);
    }

    private Page signInPage(LoginPages pages, String user, boolean failed, HttpServletRequest request) {
        return choices.offer(pages.signIn(user, failed), PageRequest.prefix(request), pages.here());
    }

    private void grant(PendingFlow flow, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> person = atBrowser.find();
        if (person.isPresent() && letIn(flow, person.get(), request, response)) {
            forget(request.getSession());
        } else {
            LoginPages.expired().send(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The flow has ended, and the cookie session with it or not. */
    void forget(HttpSession session) {
        session.removeAttribute(flowName);
        session.removeAttribute(flowName + ".state");
    }

    private Optional<PendingFlow> current(HttpServletRequest request) {
        return Optional.ofNullable(known(request)).flatMap(flows::find);
    }

    private LoginPages pages(PendingFlow flow, HttpServletRequest request) {
        return pages(request, flow.appName(), Objects.requireNonNullElse(state(request), NO_STATE));
    }

    private String state(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(flowName + ".state");
    }
}
