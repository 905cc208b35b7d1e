package org.carillon.people.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;
import org.carillon.platform.page.PageServlet;

/** Where people see what they are signed in with, and end it. Source: docs/contract/sign-in.md 9. */
@WebServlet(
        urlPatterns = {"/devices", "/index.php/devices"},
        asyncSupported = true)
@Audited({ActKind.SIGNED_OUT, ActKind.APP_PASSWORD_REVOKED})
@BruteForceProtection(nothingBecause = "the token proves only which page asks, and is made of the cookie")
public class DevicePageResource extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeviceSteps devices;

    @Inject
    private transient CookieSessions cookies;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient BaseUrl baseUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (caller.get().isPerson()) {
            show(HttpServletResponse.SC_OK, request, response);
        } else {
            signInFirst(request, response);
        }
    }

    private void show(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = cookies.findRequestToken();
        if (token.isEmpty() && !PageRequest.onlyLooks(request)) {
            token = Optional.of(cookies.requestToken()); // for who sends the password with each request
        }
        SignInPages.devices(caller.get(), devices.list(caller.get()), address(request))
                .requestToken(token.or(() -> Optional.of(SignInForm.NO_STATE)))
                .send(response, status);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!caller.get().isPerson()) {
            signInFirst(request, response);
        } else if (!isOurs(request)) {
            show(HttpServletResponse.SC_PRECONDITION_FAILED, request, response);
        } else if (PageRequest.text(request, "others").isPresent()) {
            devices.endOthers(caller.get());
            Page.leadTo(address(request), response);
        } else {
            boolean own =
                    devices.end(caller.get(), PageRequest.text(request, "id").orElse(null));
            Page.leadTo(own ? PageRequest.base(request, baseUrl) + "/login" : address(request), response);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        return cookies.isRequestToken(request.getHeader("requesttoken"))
                || PageRequest.text(request, "requesttoken")
                        .filter(cookies::isRequestToken)
                        .isPresent();
    }

    private void signInFirst(HttpServletRequest request, HttpServletResponse response) {
        Page.leadTo(
                PageRequest.base(request, baseUrl) + "/login?redirect="
                        + URLEncoder.encode(address(request), StandardCharsets.UTF_8),
                response);
    }

    private String address(HttpServletRequest request) {
        return PageRequest.base(request, baseUrl) + "/devices";
    }
}
