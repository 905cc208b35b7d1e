package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.carillon.platform.address.TrustedProxies;

/**
 * Where requests come from, past trusted proxies: whoever counts or names addresses asks here. Source:
 * docs/contract/protection.md 1.1.
 */
@ApplicationScoped
public class ClientAddress {
    @Inject
    TrustedProxies proxies;

    /** The address of the client, as text. */
    public String of(HttpServletRequest request) {
        return proxies.connection(request).client();
    }

    /** Where it comes from, and what it remembers of earlier logins. */
    public LoginOrigin visitor(HttpServletRequest request) {
        return new LoginOrigin(of(request), DeviceCookies.read(request));
    }

    /** The browser that it comes from, as the list of devices shows it. */
    public DeviceTraits browser(HttpServletRequest request) {
        return new DeviceTraits(DeviceName.of(request.getHeader("User-Agent")), of(request));
    }
}
