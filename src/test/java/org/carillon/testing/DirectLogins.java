package org.carillon.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The login flow inside of an app, as its window goes through it. */
public final class DirectLogins {
    public static final String BEGIN = "/index.php/login/flow";
    public static final String GRANT = BEGIN + "/grant";

    private static final Pattern END = Pattern.compile("nc://login/server:([^&]+)&user:([^&]+)&password:([^&]+)");

    private DirectLogins() {}

    /** The request by which an app opens its window. */
    public static OcsRequest opening(Actor window, String appName) {
        return window.request("GET", BEGIN).header("User-Agent", appName).header("Accept", "text/html");
    }

    /** Sends the form for signing in, and goes no further. */
    public static OcsAnswer signIn(Actor window, OcsAnswer page, String user, String password) {
        return LoginFlows.page(window, "POST", BEGIN)
                .form("stateToken", LoginFlows.state(page))
                .form("user", user)
                .form("password", password)
                .send();
    }

    /** The page with the button, for a window that has just opened and signed in. */
    public static OcsAnswer signedIn(Actor window, String appName, String user, String password) {
        OcsAnswer page = opening(window, appName).send().ok();
        String next = signIn(window, page, user, password).header("Location").orElseThrow();
        return LoginFlows.page(window, "GET", next).send().ok();
    }

    /** Presses the button of a page. */
    public static OcsAnswer grant(Actor window, OcsAnswer page) {
        return LoginFlows.page(window, "POST", GRANT)
                .form("stateToken", LoginFlows.state(page))
                .send();
    }

    /** What an app makes of the address at which its window ended. */
    public static End read(String address) {
        Matcher end = END.matcher(address);
        if (!end.matches()) {
            throw new AssertionError("no address for an app: " + address);
        }
        return new End(decoded(end.group(1)), decoded(end.group(2)), decoded(end.group(3)));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /**
     * What an app learns.
     *
     * @param server address of the server
     */
    public record End(String server, String loginName, String appPassword) {}
}
