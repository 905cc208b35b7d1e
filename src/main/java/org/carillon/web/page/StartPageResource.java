package org.carillon.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.PageGate;
import org.carillon.people.identity.CookieSessions;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.page.Page;
import org.carillon.platform.page.PageServlet;
import org.carillon.platform.settings.BuildVersion;
import org.carillon.platform.settings.EmulatedVersion;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** What somebody finds who opens the address of the server in a browser. Source: docs/contract/pages.md 9. */
@WebServlet(
        name = PageGate.START,
        urlPatterns = {"", "/index.php"},
        asyncSupported = true)
@BruteForceProtection(nothingBecause = "it answers all the same")
public class StartPageResource extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BaseUrl baseUrl;

    @Inject
    private transient CookieSessions cookies;

    @Inject
    private transient BuildVersion version;

    @Inject
    private transient StartConfiguration settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Page("start")
                .set("version", version.text())
                .set("talk", EmulatedVersion.TALK)
                .set("address", baseUrl.of("", request))
                .set(
                        "description",
                        baseUrl.serverPath()
                                .filter(root -> ApiDescription.isMade())
                                .map(root -> root + "/openapi")
                                .orElse(null))
                .set(
                        "documentation",
                        settings.find(StartSetting.DOCUMENTATION_URL).orElse(null))
                .requestToken(cookies.findRequestToken())
                .send(response, HttpServletResponse.SC_OK);
    }
}
