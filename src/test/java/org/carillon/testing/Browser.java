package org.carillon.testing;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser with one person before it, for tests of pages: a Chromium that is installed on this machine. It is
 * found by the system property {@code carillon.test.chromium}, the environment variable {@code CARILLON_TEST_CHROMIUM}
 * or at the usual places. Without one a test is skipped and says so; {@code .ci/run} lets no test be skipped.
 */
public final class Browser implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + SamlProxy.HOST + " 127.0.0.1");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET)
                        .setTimeout(PATIENCE_MILLIS));
    }

    /** Starts it, or skips the test when there is none. */
    public static Browser start() {
        Optional<Path> executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "NO BROWSER, SO THIS TEST IS SKIPPED: install chromium, or set CARILLON_TEST_CHROMIUM to one");
        return new Browser(executable.orElseThrow());
    }

    /** An empty page of somebody who has no cookies yet and whose browser runs no scripts. */
    public Page pageWithoutScripts() {
        Page page = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setIgnoreHTTPSErrors(true)) // nobody knows who signs for tests
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** What pages did that their own policy forbids. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        try (playwright;
                browser) {
            complaints.clear();
        }
    }

    private static Optional<Path> find() {
        return Stream.concat(
                        Stream.of(
                                System.getProperty("carillon.test.chromium", ""),
                                Optional.ofNullable(System.getenv("CARILLON_TEST_CHROMIUM"))
                                        .orElse("")),
                        USUAL.stream())
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
