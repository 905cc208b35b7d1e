package org.carillon.people.login;

import org.carillon.people.identity.Caller;
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
        return page("login/sign-in", signInAddress).set("user", user).set("failed", failed);
    }

    /** For who is signed in: one button. */
    Page grant(Caller person) {
        return page("login/grant", grantAddress)
                .set("displayName", person.displayName())
                .set("userId", person.userId());
    }

    private Page page(String template, String formAddress) {
        return new Page(template)
                .set("app", shownApp())
                .set("address", formAddress)
                .set("state", state)
                .formsMayLeadTo(appScheme);
    }

    /** After it. */
    static Page done() {
        return Page.notice("The app is connected", "You can close this page and go back to the app.");
    }

    /** For who comes too late, or from elsewhere. */
    static Page expired() {
        return Page.notice(
                "This link does not work any more",
                "It holds for 20 minutes and for one browser. Please begin again in the app.");
    }

    /** For who opened the address of an app's window elsewhere. */
    static Page notFromAnApp() {
        return Page.notice(
                "Please begin in the app",
                "This address is for apps only. Please sign in there, and it opens a page for you.");
    }

    private String shownApp() {
        return appName.isEmpty() ? "An app without a name" : "“" + appName + "”";
    }
}
