package org.carillon.people.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Hears when a cookie session ends, by whatever reason. */
@WebListener
public class CookieSessionListener implements HttpSessionListener {
    @Inject
    CookieSessionRegistry opened;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        opened.forget(CookieSessionRegistry.Mark.read(event.getSession().getAttribute(CookieSessionRegistry.KEY)));
    }
}
