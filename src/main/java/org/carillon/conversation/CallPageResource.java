package org.carillon.conversation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.guard.GroupLimits;
import org.carillon.identity.CookieSessions;
import org.carillon.identity.CurrentCaller;
import org.carillon.ocs.ApiException;
import org.carillon.page.Page;

/**
 * Where links to conversations lead in a browser. The name is for those who may see it; all others cannot tell whether
 * there is such a conversation.
 *
 * <p>Source: docs/contract/pages.md 5.
 */
@WebServlet({"/call/*", "/index.php/call/*"})
public class CallPageResource extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentView view;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient GroupLimits limits;

    @Inject
    private transient CookieSessions cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (!path.matches("/[a-z0-9]{4,30}")) {
            new Page("There is no conversation here").send(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = limits.isTalkAllowed(caller.get()) ? nameOf(path.substring(1)) : "";
        new Page(name.isEmpty() ? "A conversation" : name)
                .text("Open this link in an app for calls to join the conversation.")
                .requestToken(cookies.findRequestToken())
                .send(response, HttpServletResponse.SC_OK);
    }

    private String nameOf(String token) {
        try {
            return view.of(token).displayName;
        } catch (ApiException e) {
            return ""; // not there, or not for the caller
        }
    }
}
