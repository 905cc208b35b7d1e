package org.carillon.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.guard.TokenAttempts;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageServlet;
import org.carillon.room.conversation.CurrentView;

/**
 * Where links to conversations lead in a browser. The name is for those who may see it; all others cannot tell whether
 * there is such a conversation.
 *
 * <p>Source: docs/contract/pages.md 5.
 */
@WebServlet(
        urlPatterns = {"/call/*", "/index.php/call/*"},
        asyncSupported = true)
@BruteForceProtection(ProtectedSecret.ROOM_TOKEN)
public class CallPageResource extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentView view;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient AccountRights rights;

    @Inject
    private transient TokenAttempts attempts;

    @Inject
    private transient CookieSessions cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        ConversationToken token = new ConversationToken(path == null || path.isEmpty() ? "" : path.substring(1));
        if (!token.isPossible()) {
            Page.notice("There is no conversation here").send(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        attempts.check();
        String name = rights.has(ServerRight.USE_TALK, caller.get()) ? nameOf(token) : "";
        new Page("call")
                .set("name", name)
                .requestToken(cookies.findRequestToken())
                .send(response, HttpServletResponse.SC_OK);
    }

    private String nameOf(ConversationToken token) {
        try {
            String name = view.of(token).naming().displayName();
            attempts.right(token);
            return name;
        } catch (ApiException e) {
            if (TokenAttempts.isWrong(e.error())) {
                attempts.wrong(token);
            }
            return ""; // not there, or not for the caller
        }
    }
}
