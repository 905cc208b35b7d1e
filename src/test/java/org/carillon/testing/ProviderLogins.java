package org.carillon.testing;

import java.net.URI;
import java.util.List;

/** The way of a browser to a provider and back. */
public final class ProviderLogins {
    private ProviderLogins() {}

    /** Sends a browser to a provider; the answer says where. */
    public static OcsAnswer begin(Actor browser, String provider, String redirect) {
        return LoginFlows.page(browser, "GET", "/login/oidc/" + provider)
                .query("redirect", redirect)
                .send();
    }

    /** The address that the provider sends a browser back to. */
    public static String callback(LyingProvider provider, OcsAnswer begun) {
        return provider.callback(URI.create(begun.header("Location").orElseThrow()));
    }

    /** Comes back from a provider, to go on at the start page. */
    public static OcsAnswer comeBack(Actor browser, LyingProvider provider, String name) {
        return LoginFlows.page(browser, "GET", callback(provider, begin(browser, name, "/")))
                .send();
    }

    /** Asks the server who somebody is: 401 for who is nobody. */
    public static OcsAnswer whoIs(Actor somebody) {
        return somebody.request("GET", "/ocs/v2.php/cloud/user").send();
    }

    /** Signs somebody in, who is not in any conversation yet. */
    public static Actor signIn(TalkClient talk, LyingProvider provider, Person person) {
        Actor browser = talk.guest();
        OcsAnswer answer = comeBack(browser, person.said(provider), "lying");
        if (answer.status() != 303) {
            throw new AssertionError("not signed in: " + answer);
        }
        return browser;
    }

    /**
     * Somebody as a provider knows them.
     *
     * @param subject also what the session of the provider is called
     */
    public record Person(String subject, String id, String name, List<String> groups) {

        /** Somebody whom nobody knows yet. */
        public static Person named(TalkClient talk, String name) {
            String id = talk.newName(name);
            return new Person("subject-of-" + id, id, name, List.of());
        }

        /** The same in these groups alone. */
        public Person in(String... others) {
            return new Person(subject, id, name, List.of(others));
        }

        /** The provider says this of whoever signs in from now on. */
        public LyingProvider said(LyingProvider provider) {
            return provider.saying(claims -> claims.subject(subject)
                    .claim("sid", "session-of-" + subject)
                    .claim("preferred_username", id)
                    .claim("name", name)
                    .claim("email", subject + "@example.org")
                    .claim("groups", groups));
        }
    }
}
