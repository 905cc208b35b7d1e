package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A login flow as the app and the browser of its user see it. */
public final class LoginFlows {
    private static final Pattern TOKEN = Pattern.compile("name=\"requesttoken\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"stateToken\" value=\"([A-Za-z0-9]{64})\"");

    private LoginFlows() {}

    /** Lets an app begin one: {@code {"poll":{"token":…,"endpoint":…},"login":…}}. */
    public static JsonObject start(Actor app, String appName) {
        return app.request("POST", "/index.php/login/v2")
                .without("OCS-APIRequest")
                .header("User-Agent", appName)
                .send()
                .ok()
                .json();
    }

    /** Asks whether somebody let the app in. */
    public static OcsAnswer poll(Actor app, JsonObject flow) {
        return app.request("POST", "/index.php/login/v2/poll")
                .without("OCS-APIRequest")
                .form("token", token(flow))
                .send();
    }

    public static String token(JsonObject flow) {
        return flow.getJsonObject("poll").getString("token");
    }

    /** The path of the address that a browser is to open. */
    public static String path(JsonObject flow) {
        String login = flow.getString("login");
        return login.substring(login.indexOf("/login/v2/"));
    }

    /** Opens the address of the flow and follows to the page. */
    public static OcsAnswer open(Actor browser, JsonObject flow) {
        OcsAnswer answer = page(browser, "GET", path(flow)).send();
        return answer.status() == 303
                ? page(browser, "GET", answer.header("Location").orElseThrow()).send()
                : answer;
    }

    /** Fills in the form of a page and follows to the next one. */
    public static OcsAnswer signIn(Actor browser, OcsAnswer page, String user, String password) {
        OcsAnswer answer = page(browser, "POST", "/login/v2/flow")
                .form("stateToken", state(page))
                .form("user", user)
                .form("password", password)
                .send();
        return answer.status() == 303
                ? page(browser, "GET", answer.header("Location").orElseThrow()).send()
                : answer;
    }

    /** Presses the button of a page. */
    public static OcsAnswer grant(Actor browser, OcsAnswer page) {
        return page(browser, "POST", "/login/v2/grant")
                .form("stateToken", state(page))
                .send();
    }

    /** A request as a browser makes it. */
    public static OcsRequest page(Actor browser, String method, String path) {
        return browser.request(method, path).without("OCS-APIRequest").header("Accept", "text/html");
    }

    /** What proves that a form is the server's own. */
    public static String state(OcsAnswer page) {
        Matcher state = STATE.matcher(page.body());
        if (!state.find()) {
            throw new AssertionError("no form: " + page);
        }
        return state.group(1);
    }

    /** The request token in a form. */
    public static String requestToken(OcsAnswer page) {
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no form: " + page);
        }
        return found.group(1);
    }
}
