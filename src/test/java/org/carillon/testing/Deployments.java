package org.carillon.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillon.channel.push.OpenStreams;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archives under test. */
public final class Deployments {
    private static final String PERSISTENCE = "WEB-INF/classes/META-INF/carillon-persistence.properties";
    private static final String CONFIGURATION = "WEB-INF/classes/META-INF/microprofile-config.properties";
    private static final String STATEMENT_INSPECTOR = "\nhibernate.session_factory.statement_inspector=";

    /** As low as other tests allow, but for the readers, of whom one test wants many. */
    private static final String BOUNDS =
            """
            carillon.bound.readers=210
            carillon.bound.cookies=12
            carillon.bound.sign-ins=10
            carillon.bound.app-passwords=12
            carillon.bound.conversations=210
            carillon.bound.mails=12
            carillon.bound.attendees=1100
            carillon.limit.post=300
            carillon.limit.create=300
            carillon.limit.invite=6000
            carillon.limit.mail=400
            carillon.carillon.auditor_groups=["auditors-of-tests"]
            carillon.audit.keys=a key of tests, a former one
            """;

    private Deployments() {}

    /**
     * A copy of the WAR just built, with the movable clock, the statement counter and {@code /test-control} added, and
     * with webhooks to {@link WebhookReceiver} and {@link SilentReceiver}.
     */
    public static WebArchive carillon() {
        File war = new File(System.getProperty("carillon.test.build.directory", "target"), "carillon.war");
        WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .addClasses(TestClock.class, TestControlServlet.class, TestRows.class)
                .addClasses(TestRingQueue.class, TestRingAlerts.class, TestRingServlet.class)
                .addClasses(StatementCounter.class, StatementCountingFilter.class, OpenStreams.class)
                .addClass(TestSignalingServlet.class);
        archive.add(new StringAsset(withStatementCounter(archive)), PERSISTENCE);
        archive.addClasses(TestUpkeepServlet.class, PingTrial.class, TestSnapshotServlet.class, WipeServlet.class);
        archive.addClass(TestRightsServlet.class);
        archive.addClasses(TestHoldFilter.class, TestHoldServlet.class, TestAuditServlet.class);
        archive.add(
                new StringAsset(text(archive, CONFIGURATION) + "\n" + webhooks() + providers() + BOUNDS),
                CONFIGURATION);
        return archive;
    }

    private static String withStatementCounter(WebArchive archive) {
        return text(archive, PERSISTENCE) + STATEMENT_INSPECTOR + StatementCounter.class.getName();
    }

    /** Few attempts, as hardly any test has somebody who listens. */
    private static String webhooks() {
        return """
                carillon.webhooks.targets=%s,%s
                carillon.webhooks.secret=%s
                carillon.webhooks.attempts=3
                """
                .formatted(WebhookReceiver.address(), SilentReceiver.address(), WebhookReceiver.SECRET);
    }

    /**
     * One makes accounts, one only matches them, nobody ever listens where the third is, and the fourth is real. Tests
     * start them, so none is there when the server starts.
     */
    private static String providers() {
        String all = Stream.of(
                        provider("lying", "http://127.0.0.1:" + LyingProvider.PORT, LyingProvider.CLIENT),
                        provider("partner", "http://127.0.0.1:" + LyingProvider.PARTNER_PORT, LyingProvider.CLIENT),
                        provider("down", "http://127.0.0.1:" + FreePorts.next(), LyingProvider.CLIENT),
                        provider("keycloak", KeycloakServer.ISSUER, KeycloakServer.CLIENT))
                .collect(Collectors.joining());
        return all
                + """
                carillon.oidc.providers=lying,partner,down,keycloak
                carillon.oidc.lying.name=The <Company>
                carillon.oidc.partner.accounts=match
                carillon.oidc.keycloak.groups=/staff=kc-staff,/bosses=admin
                carillon.oidc.app-passwords-end=true
                carillon.proxy-sign-in.secret=%s
                carillon.proxy-sign-in.name=The proxy
                carillon.proxy-sign-in.header-name=X-Remote-Name
                carillon.proxy-sign-in.header-mail=X-Remote-Mail
                carillon.proxy-sign-in.header-groups=X-Remote-Groups
                carillon.proxy-sign-in.logout=/mellon/logout?ReturnTo=/login
                """
                        .formatted(ProxyLogins.SECRET);
    }

    private static String provider(String name, String issuer, String client) {
        return """
                carillon.oidc.%1$s.issuer=%2$s
                carillon.oidc.%1$s.client-id=%3$s
                carillon.oidc.%1$s.client-secret=%4$s
                carillon.oidc.%1$s.claim-groups=groups
                carillon.oidc.%1$s.audience=%5$s
                """
                .formatted(name, issuer, client, LyingProvider.SECRET, LyingProvider.AUDIENCE);
    }

    private static String text(WebArchive archive, String path) {
        try (InputStream in = archive.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
