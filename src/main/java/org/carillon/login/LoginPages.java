package org.carillon.login;

import org.carillon.identity.Caller;
import org.carillon.page.Form;
import org.carillon.page.Page;

/**
 * The pages of one login flow. Source: docs/contract/pages.md 4.
 *
 * @param prefix what addresses begin with
 * @param appName what the app calls itself, may be empty
 * @param state what proves that a form is ours
 */
record LoginPages(String prefix, String appName, String state) {

    /** For who has to sign in first. */
    Page signIn(boolean failed) {
        Page page = new Page("Connect to your account").text(shownApp() + " asks for access to your account.");
        if (failed) {
            page.alert("Wrong account or password.");
        }
        return page.text("Sign in to go on. The app does not learn your password.")
                .form(new Form(prefix + "/login/v2/flow")
                        .hidden("stateToken", state)
                        .field("user", "Account", "text", "username")
                        .field("password", "Password", "password", "current-password")
                        .button("Sign in"));
    }

    /** For who is signed in: one button. */
    Page grant(Caller person) {
        return new Page("Let the app in?")
                .text(shownApp() + " asks for access to the account of " + person.displayName() + " (" + person.userId()
                        + ").")
                .text("Go on only if you have just started this in the app. If not, close this page.")
                .form(new Form(prefix + "/login/v2/grant")
                        .hidden("stateToken", state)
                        .button("Grant access"));
    }

    /** After it. */
    static Page done() {
        return new Page("The app is connected").text("You can close this page and go back to the app.");
    }

    /** For who comes too late, or from elsewhere. */
    static Page expired() {
        return new Page("This link does not work any more")
                .text("It holds for 20 minutes and for one browser. Please begin again in the app.");
    }

    private String shownApp() {
        return appName.isEmpty() ? "An app without a name" : "“" + appName + "”";
    }
}
