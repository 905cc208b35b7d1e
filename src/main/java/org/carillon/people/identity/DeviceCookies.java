package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.address.TrustedProxies;
import org.carillon.platform.digest.Hmac;

/**
 * The cookie of a device that has signed in with the password of an account: it signs nobody in, but is counted by
 * itself when wrong passwords are counted. It is signed with what only the server knows of that password, so it ends
 * with it, and every node can read it.
 *
 * <p>Source: docs/contract/protection.md 1.2.
 */
@ApplicationScoped
public class DeviceCookies {
    private static final String NAME = "CARILLON_DEVICE";
    private static final int ID_LENGTH = 22;
    private static final Duration LIFETIME = Duration.ofDays(365);

    @Inject
    BaseUrl baseUrl;

    @Inject
    TrustedProxies proxies;

    /** The value that came with the request; null when none did. */
    static String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(Objects::nonNull) // an opening quote alone is a cookie without a value
                        .findFirst()
                        .orElse(null);
    }

    /** Id of the device, if its cookie was made for this account and its present password. */
    static Optional<String> deviceOf(String value, String userId, String credential) {
        if (value == null || value.length() <= ID_LENGTH || value.charAt(ID_LENGTH) != '.') {
            return Optional.empty();
        }
        String id = value.substring(0, ID_LENGTH);
        return Secrets.same(sign(id, userId, credential), value.substring(ID_LENGTH + 1))
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Gives the device a cookie, unless it has the right one, when the account has signed in with its password. */
    public void remember(Caller signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (!signedIn.isByPassword()
                || deviceOf(read(request), signedIn.userId(), signedIn.credential())
                        .isPresent()) {
            return;
        }
        String id = Secrets.random(ID_LENGTH);
        Cookie cookie = new Cookie(NAME, id + "." + sign(id, signedIn.userId(), signedIn.credential()));
        cookie.setPath(baseUrl.cookiePath());
        cookie.setHttpOnly(true);
        cookie.setSecure(baseUrl.isSecure() || proxies.connection(request).isSecure());
        cookie.setMaxAge((int) LIFETIME.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String sign(String id, String userId, String credential) {
        return Hmac.sha256("device " + id + " of " + userId, credential);
    }
}
