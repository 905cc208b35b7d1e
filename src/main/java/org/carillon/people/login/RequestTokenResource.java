package org.carillon.people.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.identity.ClientAddress;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.page.JsonAnswer;
import org.carillon.platform.page.JsonServlet;
import org.carillon.platform.page.PageRequest;

/** Tells pages by what they prove where their requests come from. Source: docs/contract/pages.md 8. */
@WebServlet(
        urlPatterns = {"/csrftoken", "/index.php/csrftoken"},
        asyncSupported = true)
@BruteForceProtection(nothingBecause = "it tells nothing but a secret of its own")
public class RequestTokenResource extends JsonServlet {
    private static final long serialVersionUID = 1L;

    private static final String AS_LONG_AS_ONE = "-".repeat(64);

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient CookieSessions cookies;

    @Inject
    private transient RateLimiter limits;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> known = cookies.findRequestToken();
        if (known.isEmpty() && PageRequest.onlyLooks(request)) {
            known = Optional.of(AS_LONG_AS_ONE); // nobody is told it, and no cookie session is opened for it
        }
        if (known.isEmpty() && !limits.take(RateLimit.REQUEST_TOKEN, Subject.everybody(addresses.of(request)))) {
            throw new ApiException(ApiError.RATE_LIMITED);
        }
        JsonAnswer.send(response, HttpServletResponse.SC_OK, Map.of("token", known.orElseGet(cookies::requestToken)));
    }
}
