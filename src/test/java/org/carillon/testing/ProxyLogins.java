package org.carillon.testing;

/** Comes to the server under test as its trusted proxy sends people whom it has signed in. */
public final class ProxyLogins {
    /** What the proxy proves itself with. */
    public static final String SECRET = "the proxy and the server under test know this";

    /** Where it sends them. */
    public static final String PATH = "/login/proxy";

    private ProxyLogins() {}

    /** A request with the secret; who it is, is still to be said. */
    public static OcsRequest request(Actor browser) {
        return LoginFlows.page(browser, "GET", PATH).header("X-Carillon-Proxy-Secret", SECRET);
    }

    /** Somebody whom the proxy knows by this id. */
    public static OcsAnswer signIn(Actor browser, String id) {
        return request(browser).header("X-Remote-User", id).send();
    }
}
