package org.carillon.web.capabilities;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.platform.page.JsonAnswer;
import org.carillon.platform.page.JsonServlet;
import org.carillon.platform.settings.EmulatedVersion;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/**
 * What clients ask first when they are given the address of a server; it answers during maintenance too.
 *
 * <p>Source: docs/contract/pages.md 2.
 */
@WebServlet(urlPatterns = "/status.php", asyncSupported = true)
@BruteForceProtection(nothingBecause = "it answers all the same")
public class ServerStatusResource extends JsonServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerStatus status = new ServerStatus(
                true,
                settings.isOn(SettingKey.MAINTENANCE),
                false,
                EmulatedVersion.SERVER_BUILD,
                EmulatedVersion.SERVER,
                "",
                "Carillon",
                false);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        JsonAnswer.send(response, HttpServletResponse.SC_OK, status);
    }
}
