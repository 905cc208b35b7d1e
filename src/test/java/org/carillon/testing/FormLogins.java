package org.carillon.testing;

import jakarta.json.JsonObject;

/** Browsers in which people sign in with their password. */
public final class FormLogins {
    private static final String PASSWORD = "123456";

    private FormLogins() {}

    /** A new browser that calls itself so, in which the user signs in on the page {@code /login}. */
    public static Actor signIn(TalkClient talk, Actor user, String userAgent) {
        Actor browser = talk.guest();
        OcsAnswer page = LoginFlows.page(browser, "GET", "/login").send();
        OcsAnswer answer = LoginFlows.page(browser, "POST", "/login")
                .header("User-Agent", userAgent)
                .form("stateToken", LoginFlows.state(page))
                .form("user", user.id())
                .form("password", PASSWORD)
                .send();
        if (answer.status() != 303) {
            throw new AssertionError("not signed in: " + answer);
        }
        return browser;
    }

    /** Somebody signs in on the page of a login flow, in a browser in which somebody signed in long ago. */
    public static void signInAnew(TalkClient talk, Actor browser, Actor user) {
        JsonObject flow = LoginFlows.start(talk.guest(), "Phone");
        LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), PASSWORD)
                .ok();
    }

    /** An app that the browser lets in, by a login flow. */
    public static Actor letIn(TalkClient talk, Actor browser, String appName) {
        Actor app = talk.guest();
        JsonObject flow = LoginFlows.start(app, appName);
        LoginFlows.grant(browser, LoginFlows.open(browser, flow)).ok();
        return app.withBearer(LoginFlows.poll(app, flow).ok().json().getString("appPassword"));
    }
}
