package org.carillon.people.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carillon.people.identity.Deadline;
import org.carillon.platform.settings.StartSetting;
import org.carillon.testing.FreePorts;
import org.carillon.testing.MemoryDirectory;
import org.carillon.testing.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers of a directory that are down, slow or not who they say they are (docs/contract/sign-in.md 9). */
class DirectoryConnectionsTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final TestCertificate CERTIFICATE = TestCertificate.of("localhost");

    private final int port = FreePorts.next();
    private final int second = FreePorts.next();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @TempDir
    Path files;

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void whenNobodyListensItIsNotKnown() {
        assertUnknownInTime(open(TestDirectory.at(port, second)));
    }

    @Test
    void theSecondServerAnswersWhenTheFirstIsDown() throws LDAPException {
        serve(MemoryDirectory.plain(second));

        assertKnown(open(TestDirectory.at(port, second)));
    }

    @Test
    void theSecondServerAnswersWhenTheFirstGoesDownLater() throws LDAPException {
        MemoryDirectory first = serve(MemoryDirectory.plain(port));
        MemoryDirectory other = serve(MemoryDirectory.plain(second));
        Directory directory = open(TestDirectory.at(port, second));
        assertKnown(directory);
        assertThat(other.searches()).isZero();

        first.close();

        assertKnown(directory);
        assertThat(other.searches()).isPositive();
    }

    @Test
    void theSecondServerAnswersInTimeWhenTheFirstTakesConnectionsOnly() throws LDAPException, IOException {
        listenSilently();
        serve(MemoryDirectory.plain(second));

        assertKnown(open(TestDirectory.at(port, second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "starttls", "ldaps"})
    void aServerThatSaysNothingIsWaitedForUntilTheLimit(String protection) throws IOException {
        listenSilently();

        assertUnknownInTime(open(protectedBy(protection, "127.0.0.1")));
    }

    @Test
    void aServerThatStopsAnsweringIsWaitedForUntilTheLimit() throws LDAPException {
        MemoryDirectory server = serve(MemoryDirectory.plain(port));
        Directory directory = open(TestDirectory.at(port));
        assertKnown(directory);

        server.beSilent();

        assertUnknownInTime(directory);
    }

    @Test
    void connectionsThatWereClosedMeanwhileAreOpenedAgain() throws LDAPException {
        MemoryDirectory server = serve(MemoryDirectory.plain(port));
        Directory directory = open(TestDirectory.at(port));
        assertKnown(directory);

        server.dropConnections();

        assertKnown(directory);
    }

    @Test
    void connectionsAreKept() throws LDAPException {
        MemoryDirectory server = serve(MemoryDirectory.plain(port));
        Directory directory = open(TestDirectory.at(port));
        assertKnown(directory);
        int before = server.binds();

        assertKnown(directory);

        assertThat(server.binds() - before).as("the password, and no reader's").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "ldaps"})
    void whoHasTheRightCertificateIsBelieved(String protection) throws LDAPException {
        serveProtected(protection);

        assertKnown(open(protectedBy(protection, "localhost").with(StartSetting.LDAP_TRUST, trust(CERTIFICATE))));
    }

    @ParameterizedTest
    @CsvSource({"starttls, 127.0.0.1, localhost", "ldaps, 127.0.0.1, localhost", "starttls, localhost, example.org"})
    void whoHasTheCertificateOfAnotherHostIsNot(String protection, String host, String name) {
        TestCertificate certificate = TestCertificate.of(name);
        MemoryDirectory server = serve(
                protection.equals("ldaps")
                        ? MemoryDirectory.ldaps(port, certificate)
                        : MemoryDirectory.startTls(port, certificate));

        assertUnknownInTime(open(protectedBy(protection, host).with(StartSetting.LDAP_TRUST, trust(certificate))));
        assertThat(server.binds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "ldaps"})
    void whoHasAStrangersCertificateIsNot(String protection) {
        MemoryDirectory server = serveProtected(protection);
        TestCertificate another = TestCertificate.of("localhost");

        assertUnknownInTime(open(protectedBy(protection, "localhost")));
        assertUnknownInTime(open(protectedBy(protection, "localhost").with(StartSetting.LDAP_TRUST, trust(another))));
        assertThat(server.binds()).isZero();
    }

    @Test
    void whoCannotDoStartTlsIsShownNoPassword() {
        MemoryDirectory server = serve(MemoryDirectory.plain(port));

        assertUnknownInTime(open(protectedBy("starttls", "localhost")));
        assertThat(server.binds()).isZero();
    }

    private MemoryDirectory serveProtected(String protection) {
        return serve(
                protection.equals("ldaps")
                        ? MemoryDirectory.ldaps(port, CERTIFICATE)
                        : MemoryDirectory.startTls(port, CERTIFICATE));
    }

    private TestDirectory protectedBy(String protection, String host) {
        return TestDirectory.at(port)
                .with(StartSetting.LDAP_TLS, protection)
                .with(
                        StartSetting.LDAP_URLS,
                        (protection.equals("ldaps") ? "ldaps://" : "ldap://") + host + ":" + port);
    }

    private String trust(TestCertificate certificate) {
        return certificate
                .write(files.resolve("trust-" + FreePorts.next() + ".pem"))
                .toString();
    }

    private MemoryDirectory serve(MemoryDirectory server) {
        opened.add(0, server);
        server.addPerson("mira");
        return server;
    }

    private void listenSilently() throws IOException {
        opened.add(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    }

    private Directory open(TestDirectory settings) {
        Directory directory = settings.open();
        opened.add(directory);
        return directory;
    }

    private static void assertKnown(Directory directory) throws LDAPException {
        assertThat(directory.find("mira", "mira-secret", Deadline.in(LIMIT))).isPresent();
    }

    private static void assertUnknownInTime(Directory directory) {
        long begin = System.nanoTime();

        assertThatThrownBy(() -> directory.find("mira", "mira-secret", Deadline.in(LIMIT)))
                .isInstanceOf(LDAPException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT.plusSeconds(1));
    }
}
