package org.carillon.people.signin;

import java.util.List;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Device;
import org.carillon.people.oidc.Provider;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.page.Page;

/** The pages for signing in and out. Source: docs/contract/sign-in.md 4 and 6. */
final class SignInPages {
    private SignInPages() {}

    /**
     * For who is not signed in; the ways are offered by {@link SignInChoices}.
     *
     * @param address where the form is sent
     * @param state what proves that the form is ours
     */
    static Page signIn(String address, String state, String redirect) {
        return new Page("login/door")
                .set("address", address)
                .set("state", state)
                .set("redirect", redirect)
                .set("user", "")
                .set("failed", false)
                .set("emergency", null);
    }

    /** For who is signed in already; links begin with {@code base}. */
    static Page signedIn(Caller person, String base) {
        return new Page("login/signed-in")
                .set("displayName", person.displayName())
                .set("userId", person.userId())
                .set("devices", base + "/devices")
                .set("address", base + "/logout");
    }

    /** What they are signed in with; the forms are sent to {@code address}. */
    static Page devices(Caller person, List<Device> devices, String address) {
        return new Page("login/devices")
                .set("displayName", person.displayName())
                .set("userId", person.userId())
                .set("devices", devices.stream().map(ShownDevice::of).toList())
                .set("address", address);
    }

    /** Asks whether to sign out, as no other page can do it. */
    static Page signOut(Caller person, String address) {
        return new Page("login/sign-out")
                .set("displayName", person.displayName())
                .set("userId", person.userId())
                .set("address", address);
    }

    /** After it. */
    static Page signedOut(String signInAddress) {
        return problem("You are signed out", "This browser is not signed in here any more.", signInAddress);
    }

    /** After it, on the way to where people sign out of what has signed them in. */
    static Page signOutThere(String label, String address) {
        return new Page("login/sign-out-there").set("label", label).leadingOnTo(address);
    }

    /** After it, when the provider could not be asked to do the same. */
    static Page signedOutHere(Provider provider, String signInAddress) {
        return problem(
                "You are signed out here",
                provider.label() + " does not answer, so you may still be signed in there.",
                signInAddress);
    }

    /** Says why somebody could not sign in; {@code provider} as people know it. */
    static Page refused(ApiError why, String provider, String signInAddress) {
        return switch (why) {
            case PROVIDER_UNAVAILABLE ->
                problem(
                        provider + " does not answer",
                        "Nobody can sign in by it at the moment. Please try again in a minute.",
                        signInAddress);
            case ACCOUNT_TAKEN ->
                problem(
                        "The name is taken",
                        provider
                                + " has signed you in, but somebody has an account of your name here already. Please"
                                + " ask your administrator.",
                        signInAddress);
            case ACCOUNT_MISSING ->
                problem(
                        "You have no account here",
                        provider
                                + " has signed you in, but no account here has your name. Please ask your"
                                + " administrator.",
                        signInAddress);
            case SIGN_IN_FAILED ->
                problem("You are not signed in", "The sign-in did not succeed. Please try again.", signInAddress);
            default -> problem("You are not signed in", why.message() + ".", signInAddress);
        };
    }

    private static Page problem(String title, String text, String signInAddress) {
        return new Page("login/problem").set("title", title).set("text", text).set("address", signInAddress);
    }
}
