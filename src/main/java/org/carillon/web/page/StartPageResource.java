package org.carillon.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.PageGate;
import org.carillon.people.identity.CookieSessions;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageRequest;
import org.carillon.platform.settings.BaseUrl;
import org.carillon.platform.settings.BuildVersion;
import org.carillon.platform.settings.ServerVersion;
import org.carillon.platform.settings.StartSetting;
import org.carillon.platform.settings.StartSettings;

/** What somebody finds who opens the address of the server in a browser. Source: docs/contract/pages.md 9. */
@WebServlet(
        name = PageGate.START,
        urlPatterns = {"", "/index.php"},
        asyncSupported = true)
@BruteForceProtection(nothingBecause = "it answers all the same")
public class StartPageResource extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BaseUrl baseUrl;

    @Inject
    private transient CookieSessions cookies;

    @Inject
    private transient BuildVersion version;

    @Inject
    private transient StartSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = baseUrl.of("", PageRequest.origin(request));
        Page page = new Page("Carillon")
                .text("This is a server for calls and chats, version " + version.text()
                        + ". Apps for Nextcloud Talk can use" + " it. It answers like Talk " + ServerVersion.TALK
                        + "; an app that is too old is told so.")
                .text("To sign in, give an app this address: " + address)
                .link("What programs can ask this server", "/openapi");
        Optional<String> documentation = settings.find(StartSetting.DOCUMENTATION_URL);
        if (documentation.isPresent()) {
            page.link("Documentation", documentation.get());
        } else {
            page.text("The documentation comes with the source code, in the folder docs.");
        }
        page.requestToken(cookies.findRequestToken()).send(response, HttpServletResponse.SC_OK);
    }
}
