package org.carillon.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.carillon.platform.address.BaseUrl;

/**
 * Tells at the start, when nothing is answered yet, where the application lives: {@code web.xml} cannot know it of the
 * session cookie. Source: docs/contract/identity.md 4, docs/adr/0046.
 */
@WebListener
public class ContextRoot implements ServletContextListener {
    @Inject
    BaseUrl baseUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        baseUrl.deployAt(application.getContextPath());
        application.getSessionCookieConfig().setPath(baseUrl.cookiePath());
        if (baseUrl.isSecure()) {
            application.getSessionCookieConfig().setSecure(true);
        }
        Page.linksBeginWith(baseUrl.path());
    }
}
