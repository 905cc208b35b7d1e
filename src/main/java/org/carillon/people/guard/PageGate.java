package org.carillon.people.guard;

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
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.SignIns;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.page.Page;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/**
 * Stands before everything outside of the API that has an address with or without {@code /index.php}: closes it during
 * maintenance, refuses wrong credentials, and forbids pages all that ours do not need.
 *
 * <p>Source: docs/contract/pages.md 1.
 */
@WebFilter(
        urlPatterns = {"/index.php/*", "/login/*", "/logout", "/devices", "/call/*", "/avatar/*", "/csrftoken"},
        servletNames = PageGate.START,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class PageGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** Name of the servlet at the root, which no pattern of a filter matches alone. */
    public static final String START = "StartPage";

    @Inject
    private transient Settings settings;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Page.limit(response, "'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        Optional<ApiError> refusal =
                settings.isOn(SettingKey.MAINTENANCE) ? Optional.of(ApiError.MAINTENANCE) : caller.refusal();
        if (refusal.isPresent()) {
            if (refusal.get() != ApiError.MAINTENANCE) {
                signIns.noteRefused(refusal.get());
            }
            refuse(refusal.get(), response);
        } else {
            signIns.noteCaller();
            chain.doFilter(request, response);
        }
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
