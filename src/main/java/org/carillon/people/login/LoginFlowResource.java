package org.carillon.people.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.page.JsonAnswer;
import org.carillon.platform.page.JsonServlet;
import org.carillon.platform.page.PageRequest;

/**
 * What an app asks for in a login flow: to begin one, and whether somebody let it in. Source: docs/contract/pages.md 3.
 */
@WebServlet(
        urlPatterns = {"/login/v2", "/login/v2/poll", "/index.php/login/v2", "/index.php/login/v2/poll"},
        asyncSupported = true)
@BruteForceProtection(ProtectedSecret.LOGIN_FLOW)
@Audited(ActKind.APP_PASSWORD_MADE)
public class LoginFlowResource extends JsonServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginFlowService flows;

    @Inject
    private transient LoginFlowAttempts attempts;

    @Inject
    private transient CountedCaller counted;

    @Inject
    private transient RateLimiter limits;

    @Inject
    private transient BaseUrl baseUrl;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = baseUrl.of("", request);
        if (request.getServletPath().endsWith("/poll")) {
            poll(request, response, base);
        } else if (!limits.take(RateLimit.LOGIN_FLOW, counted.network())) {
            throw new ApiException(ApiError.RATE_LIMITED);
        } else {
            LoginFlowService.Tokens tokens = flows.start(request.getHeader("User-Agent"));
            Poll poll = new Poll(tokens.poll(), base + "/login/v2/poll");
            JsonAnswer.send(response, 200, new Started(poll, base + "/login/v2/flow/" + tokens.login()));
        }
    }

    private void poll(HttpServletRequest request, HttpServletResponse response, String base) throws IOException {
        Optional<String> token = PageRequest.text(request, "token");
        Optional<LoginFlowService.Granted> granted = token.flatMap(flows::fetch);
        if (granted.isPresent()) {
            JsonAnswer.send(
                    response,
                    200,
                    new LetIn(base, granted.get().loginName(), granted.get().appPassword()));
        } else {
            token.filter(unknown -> !flows.isKnown(unknown)).ifPresent(attempts::note);
            JsonAnswer.send(response, 404, List.of());
        }
    }

    /**
     * Answer to the beginning.
     *
     * @param poll how to ask whether somebody let the app in
     * @param login address to open in a browser
     */
    public record Started(Poll poll, String login) {}

    /**
     * How to ask.
     *
     * @param token 128 characters, for the app alone
     * @param endpoint address to send it to
     */
    public record Poll(String token, String endpoint) {}

    /**
     * Answer when somebody let the app in.
     *
     * @param server address of the server
     * @param loginName user id
     * @param appPassword 72 characters
     */
    public record LetIn(String server, String loginName, String appPassword) {}
}
