package org.carillon.people.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.identity.BrowserSignIn;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.PasswordSignIn;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;
import org.carillon.platform.page.PageServlet;

/** Where people sign in with a browser. Source: docs/contract/sign-in.md 4. */
@WebServlet(
        urlPatterns = {"/login", "/index.php/login"},
        asyncSupported = true)
@Audited(ActKind.SIGNED_IN)
@BruteForceProtection(ProtectedSecret.LOGIN)
public class SignInResource extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInForm form;

    @Inject
    private transient SignInChoices choices;

    @Inject
    private transient BrowserSignIn signIn;

    @Inject
    private transient PasswordSignIn passwords;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient BaseUrl baseUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> asked = PageRequest.text(request, "redirect");
        if (!caller.get().isPerson()) {
            page(request, "").send(response, HttpServletResponse.SC_OK);
        } else if (asked.isPresent()) {
            Page.leadTo(form.redirect(asked.get()), response);
        } else {
            SignInPages.signedIn(caller.get(), PageRequest.base(request, baseUrl))
                    .send(response, HttpServletResponse.SC_OK);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!form.isOurs(PageRequest.text(request, "stateToken").orElse(null))) {
            page(request, "").send(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String user = PageRequest.text(request, "user").orElse("").strip();
        String password = PageRequest.text(request, "password").orElse("");
        Optional<Caller> person = signIn.byPassword(user, password, request, response);
        if (person.isEmpty()) {
            page(request, user).set("failed", true).send(response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            form.forget();
            Page.leadTo(form.redirect(PageRequest.text(request, "redirect").orElse(null)), response);
        }
    }

    private Page page(HttpServletRequest request, String user) {
        String redirect = form.redirect(PageRequest.text(request, "redirect").orElse(null));
        boolean emergency = PageRequest.text(request, "emergency").isPresent();
        boolean withForm = passwords.isOn() || emergency;
        String state = withForm && !PageRequest.onlyLooks(request) ? form.state() : SignInForm.NO_STATE;
        Page page = SignInPages.signIn(PageRequest.base(request, baseUrl) + "/login", state, redirect)
                .set("user", user);
        if (emergency) {
            page.set("emergency", "yes");
        }
        return choices.offer(page, PageRequest.prefix(request), redirect, withForm);
    }
}
