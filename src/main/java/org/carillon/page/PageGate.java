package org.carillon.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carillon.identity.CurrentCaller;
import org.carillon.ocs.ApiError;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/**
 * Stands before everything outside of the API that has an address with or without {@code /index.php}: closes it during
 * maintenance, refuses wrong credentials, and forbids pages all that ours do not need.
 *
 * <p>Source: docs/contract/pages.md 1.
 */
@WebFilter(
        urlPatterns = {"/index.php/*", "/login/*", "/call/*", "/avatar/*", "/csrftoken"},
        servletNames = PageGate.START,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class PageGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** Name of the servlet at the root, which no pattern of a filter matches alone. */
    public static final String START = "StartPage";

    static final String POLICY_HEADER = "Content-Security-Policy";

    @Inject
    private transient Settings settings;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY_HEADER, policy("'self'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        Optional<ApiError> refusal =
                settings.isOn(SettingKey.MAINTENANCE) ? Optional.of(ApiError.MAINTENANCE) : caller.refusal();
        if (refusal.isPresent()) {
            refuse(refusal.get(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What a page may do; {@code formTargets} is where its forms may lead. */
    static String policy(String formTargets) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action " + formTargets
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static void refuse(ApiError refusal, HttpServletResponse response) throws IOException {
        switch (refusal) {
            case MAINTENANCE -> response.setHeader("X-Nextcloud-Maintenance-Mode", "1");
            case WRONG_CREDENTIALS -> response.setHeader("WWW-Authenticate", "Basic realm=\"Authorisation Required\"");
            default -> {}
        }
        Page.refuse(refusal, response);
    }
}
