package org.carillon.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.ActingPartner;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.identity.AuthorizationHeader;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.RequestBody;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageServlet;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/**
 * Accounts and groups for servers that provision them: SCIM 2.0 (RFC 7643, 7644), behind a token of its own. Source:
 * docs/contract/scim.md.
 */
@WebServlet(urlPatterns = "/scim/v2/*", asyncSupported = true)
@BruteForceProtection(ProtectedSecret.SCIM_TOKEN)
@Audited({
    ActKind.ACCOUNT_CHANGED,
    ActKind.ACCOUNT_CREATED,
    ActKind.ACCOUNT_ENABLED,
    ActKind.ACCOUNT_DISABLED,
    ActKind.ACCOUNT_DELETED,
    ActKind.GROUP_CREATED,
    ActKind.GROUP_CHANGED,
    ActKind.GROUP_DELETED,
    ActKind.GROUP_MEMBER_ADDED,
    ActKind.GROUP_MEMBER_REMOVED
})
public class ScimResource extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PARTNER = "scim";
    private static final String TYPE = "application/scim+json;charset=utf-8";

    @Inject
    private transient ScimToken token;

    @Inject
    private transient ScimService scim;

    @Inject
    private transient FailedAttempts attempts;

    @Inject
    private transient CountedCaller counted;

    @Inject
    private transient Settings settings;

    @Inject
    private transient BaseUrl baseUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpMethod.GET, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpMethod.POST, request, response);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpMethod.PUT, request, response);
    }

    @Override
    protected void doPatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpMethod.PATCH, request, response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpMethod.DELETE, request, response);
    }

    /** Every refusal is one of the protocol. */
    @Override
    protected void refuse(ApiException refusal, HttpServletResponse response) throws IOException {
        ApiError error = refusal.error();
        if (error.retryAfter() > 0) {
            response.setIntHeader("Retry-After", error.retryAfter());
        }
        if (error == ApiError.WRONG_CREDENTIALS) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"scim\"");
        }
        send(new ErrorResponse(new ResponseException(error.message(), error.status(), null)), response);
    }

    private void answer(HttpMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        check(request);
        ActingPartner.note(request, PARTNER);
        String sent = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ScimBounds.check(request.getParameter("filter"), sent);
        send(scim.answer(address(request), method, sent.isEmpty() ? null : sent, headers(request)), response);
    }

    private void check(HttpServletRequest request) {
        if (!token.isOn()) {
            throw new ApiException(ApiError.UNKNOWN_ROUTE);
        }
        if (settings.isOn(SettingKey.MAINTENANCE)) {
            throw new ApiException(ApiError.MAINTENANCE);
        }
        String sent = AuthorizationHeader.of(request)
                .filter(AuthorizationHeader::isBearer)
                .map(AuthorizationHeader::credentials)
                .orElseThrow(() -> new ApiException(ApiError.WRONG_CREDENTIALS));
        if (!attempts.attempt(ProtectedSecret.SCIM_TOKEN, counted.partner(), sent, () -> token.isRight(sent))) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
        ApiError unread = RequestBody.of(request).problem();
        if (unread != null) {
            throw new ApiException(unread);
        }
    }

    /** As it was sent: what is encoded stays so. */
    private String address(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return baseUrl.of(path, request) + (query == null ? "" : "?" + query);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        return headers;
    }

    private static void send(ScimResponse answer, HttpServletResponse response) throws IOException {
        answer.getHttpHeaders().forEach(response::setHeader);
        boolean empty = answer.getHttpStatus() == HttpServletResponse.SC_NO_CONTENT
                || answer.getHttpStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        if (empty) {
            response.setStatus(answer.getHttpStatus());
        } else {
            Page.send(response, answer.getHttpStatus(), TYPE, answer.toString());
        }
    }
}
