package org.carillon.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.carillon.push.OpenStreams;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archives under test. */
public final class Deployments {
    private static final String PERSISTENCE_XML = "WEB-INF/classes/META-INF/persistence.xml";
    private static final String STATEMENT_INSPECTOR =
            "<property name=\"hibernate.session_factory.statement_inspector\" value=\"%s\"/>";

    private Deployments() {}

    /** A copy of the WAR just built, with the movable clock, the statement counter and {@code /test-control} added. */
    public static WebArchive carillon() {
        File war = new File(System.getProperty("carillon.test.build.directory", "target"), "carillon.war");
        WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .addClasses(TestClock.class, TestControlServlet.class, TestRows.class)
                .addClasses(TestRingQueue.class, TestRingAlerts.class, TestRingServlet.class)
                .addClasses(StatementCounter.class, StatementCountingFilter.class, OpenStreams.class);
        archive.add(new StringAsset(withStatementCounter(archive)), PERSISTENCE_XML);
        archive.addClasses(TestUpkeepServlet.class, PingTrial.class);
        return archive;
    }

    private static String withStatementCounter(WebArchive archive) {
        try (InputStream in = archive.get(PERSISTENCE_XML).getAsset().openStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String property = STATEMENT_INSPECTOR.formatted(StatementCounter.class.getName());
            return xml.replace("<properties>", "<properties>" + property);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
