package org.carillon.people.avatar;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.platform.http.Picture;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageServlet;

/** Pictures of users and guests, for everybody. Source: docs/contract/pages.md 6. */
@WebServlet(
        urlPatterns = {"/avatar/*", "/index.php/avatar/*"},
        asyncSupported = true)
@BruteForceProtection(nothingBecause = "an id that nobody has gets a picture like all others")
public class UserAvatarResource extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AvatarService avatars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AvatarPath> wanted = AvatarPath.of(request.getPathInfo());
        if (wanted.isEmpty()) {
            Page.notice("There is no picture here").send(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AvatarPath path = wanted.get();
        String svg = path.guest()
                ? Drawing.of(path.name(), path.size(), path.dark())
                : avatars.ofUser(path.name(), path.size(), path.dark());
        response.setHeader("Cache-Control", Picture.CACHING);
        Page.send(response, HttpServletResponse.SC_OK, Picture.TYPE, svg);
    }
}
