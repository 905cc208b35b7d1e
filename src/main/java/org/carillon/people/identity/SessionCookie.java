package org.carillon.people.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.carillon.platform.settings.BaseUrl;

/**
 * Keeps the session cookie to https where users come by https: {@code web.xml} cannot know. Source:
 * docs/contract/identity.md 4.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    BaseUrl baseUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (baseUrl.isSecure()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
