package org.carillon.people.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Hears when a cookie session ends, by whatever reason. */
@WebListener
public class CookieEnds implements HttpSessionListener {
    @Inject
    OpenCookies opened;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        opened.forget(OpenCookies.Mark.read(event.getSession().getAttribute(OpenCookies.KEY)));
    }
}
