package org.carillon.people.login;

import org.carillon.people.identity.Caller;
import org.carillon.platform.page.Form;
import org.carillon.platform.page.Page;

/**
 * The pages of one login flow. Source: docs/contract/pages.md 4 and 7.
 *
 * @param here address at which the flow of a browser is shown
 * @param signInAddress where the form for signing in is sent
 * @param grantAddress where the button is sent
 * @param appScheme scheme of an address at which the flow may end, as {@code nc:}; empty: none
 * @param appName what the app calls itself, may be empty
 * @param state what proves that a form is ours
 */
record LoginPages(
        String here, String signInAddress, String grantAddress, String appScheme, String appName, String state) {

    /** For who has to sign in first; {@code user} is filled in already, may be empty. */
    Page signIn(String user, boolean failed) {
        Page page = new Page("Connect to your account").text(shownApp() + " asks for access to your account.");
        if (failed) {
            page.alert("Wrong account or password.");
        }
        return page.formsMayLeadTo(appScheme)
                .text("Sign in to go on. The app does not learn your password.")
                .form(new Form(signInAddress)
                        .hidden("stateToken", state)
                        .field("user", "Account", "text", "username", user)
                        .field("password", "Password", "password", "current-password", "")
                        .button("Sign in"));
    }

    /** For who is signed in: one button. */
    Page grant(Caller person) {
        return new Page("Let the app in?")
                .formsMayLeadTo(appScheme)
                .text(shownApp() + " asks for access to the account of " + person.displayName() + " (" + person.userId()
                        + ").")
                .text("Go on only if you have just started this in the app. If not, close this page.")
                .form(new Form(grantAddress).hidden("stateToken", state).button("Grant access"));
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

    /** For who opened the address of an app's window elsewhere. */
    static Page notFromAnApp() {
        return new Page("Please begin in the app")
                .text("This address is for apps only. Please sign in there, and it opens a page for you.");
    }

    private String shownApp() {
        return appName.isEmpty() ? "An app without a name" : "“" + appName + "”";
    }
}
