package org.carillon.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Index;
import org.carillon.testing.FileTrees;
import org.carillon.testing.FreePorts;
import org.carillon.testing.OwnDatabase;
import org.carillon.testing.PageBlocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types what docs/deploy.md says, with the release archive and stock servers, up to the first ring: on a new server and
 * on one in use, whose other application notices nothing.
 */
class DeployPageIT {
    private static final Path BUILD = Path.of(System.getProperty("carillon.test.build.directory"));
    private static final String RING = "event: ring";
    private static final String STOP_WILDFLY = "$WILDFLY/bin/jboss-cli.sh --connect --command=shutdown;"
            + " while pgrep -f \"jboss.home.dir=$WILDFLY\" > /dev/null; do sleep 1; done";

    private static final String ASK =
            "curl -s -o /dev/null -w '%{http_code}' -u alice:wonder-land-7 -b alice.jar -c alice.jar"
                    + " -H 'OCS-APIRequest: true' ";
    private static final String UNTIL_READY = "until curl -sf -o /dev/null $BASE/status.php; do sleep 1; done; ";

    private final PageBlocks page = new PageBlocks(Path.of("docs/deploy.md"));
    private final PageBlocks operations = new PageBlocks(Path.of("docs/operations.md"));
    private final Path directory = BUILD.resolve("deploy");

    @TempDir
    Path data;

    private OwnDatabase database;
    private Terminal terminal;

    @BeforeEach
    void prepare() throws IOException {
        FileTrees.delete(directory);
        Files.createDirectories(directory);
        database = new OwnDatabase(data);
        terminal = new Terminal(directory)
                .set("PGHOST", "127.0.0.1")
                .set("PGPORT", database.port())
                .set("PGUSER", "postgres")
                .replace("127.0.0.1:5432", "127.0.0.1:" + database.port())
                .replace("0.1.0-SNAPSHOT", version());
        terminal.type("cp ../carillon-*.zip .");
        terminal.type(page.block("archive"));
        terminal.type(page.block("database"));
    }

    @AfterEach
    void end() {
        terminal.close();
        database.close();
    }

    @Test
    void openLiberty() throws IOException {
        terminal.type("unzip -q ../stock-servers/open-liberty.zip");
        Path home = directory.resolve("wlp");
        int port = FreePorts.next();
        terminal.set("WLP", home).set("CARILLON_HTTP_PORT", port).set("BASE", "http://127.0.0.1:" + port);
        type("liberty-fresh", "liberty-settings", "liberty-fresh-start");
        assertThat(terminal.type(page.block("ring"))).contains(RING);
        terminal.type("$WLP/bin/server stop carillon");
        becomeGuest(home);
    }

    private void becomeGuest(Path home) throws IOException {
        int inUse = FreePorts.next();
        Path server = home.resolve("usr/servers/defaultServer");
        Neighbour.moveIn(terminal, server, inUse);
        terminal.type("$WLP/bin/server start defaultServer");
        Neighbour neighbour = new Neighbour(inUse);
        assertThat(terminal.type(page.block("liberty-check"))).startsWith("yes");
        otherServersAreRefused();
        String before = neighbour.seen();
        assertThat(before).contains("jdbc:h2:mem:neighbour");
        String configuration = Files.readString(server.resolve("server.xml"));
        terminal.set("BASE", "http://127.0.0.1:" + inUse);

        type("liberty-guest", "liberty-settings");
        type("liberty-guest", "liberty-settings"); // a second time changes nothing
        type("liberty-guest-start");
        assertThat(terminal.type(page.block("ring"))).contains(RING);
        assertThat(neighbour.seen()).isEqualTo(before);
        assertThat(server.resolve("server.xml")).hasContent(configuration);
        noLinkIsDead();
        staysReadyWithoutDatabase("$BASE");

        goBehindProxy(inUse);
        type("liberty-path", "liberty-guest-start");
        ringsBehindProxy();
        assertThat(neighbour.seen()).isEqualTo(before);

        terminal.type("$WLP/bin/server stop defaultServer");
        type("liberty-remove");
        terminal.type("$WLP/bin/server start defaultServer");
        assertThat(neighbour.seen()).isEqualTo(before);
        assertThat(answer("/ocs/v2.php/cloud/capabilities")).isEqualTo("404");
        assertThat(leftOf(server)).isEmpty();
        terminal.type("$WLP/bin/server stop defaultServer");
    }

    @Test
    void wildFly() throws IOException {
        terminal.type("unzip -q ../stock-servers/wildfly.zip && mv wildfly-* wildfly");
        Path home = directory.resolve("wildfly");
        int offset = freeOffset();
        int port = FreePorts.next();
        terminal.set("WILDFLY", home)
                .set("JBOSS_HOME", home)
                .set("JAVA_OPTS", "-Xmx512m -Djboss.socket.binding.port-offset=" + offset)
                .set("CARILLON_HTTP_PORT", port)
                .set("BASE", "http://127.0.0.1:" + port)
                .replace("--connect", "--connect --controller=127.0.0.1:" + (9990 + offset));
        becomeGuest(home, offset);

        terminal.type("rm $WILDFLY/standalone/deployments/neighbour.war*");
        type("wildfly-fresh", "wildfly-fresh-start");
        assertThat(terminal.type(page.block("ring"))).contains(RING);
        terminal.type(STOP_WILDFLY);

        goBehindProxy(port);
        type("wildfly-path", "wildfly-fresh-start");
        ringsBehindProxy();
        terminal.type(STOP_WILDFLY);
    }

    /** By what the log of such a server says. */
    private void otherServersAreRefused() throws IOException {
        Path log = directory.resolve("other/usr/servers/defaultServer/logs/messages.log");
        Files.createDirectories(log.getParent());
        for (String features : List.of("jsp-2.3, servlet-3.1", "servlet-5.0", "jakartaee-11.0, servlet-6.1", "")) {
            Files.writeString(
                    log, "[1/1/26] A CWWKF0012I: The server installed the following features: [" + features + "].\n");
            assertThat(terminal.type("WLP=$PWD/other\n{\n" + page.block("liberty-check") + "\n} || echo refused\nWLP="
                            + directory.resolve("wlp")))
                    .startsWith("no")
                    .endsWith("refused\n");
        }
        FileTrees.delete(directory.resolve("other"));
    }

    /** What the start page links to is there, and describes Carillon. */
    private void noLinkIsDead() {
        String link = terminal.type("curl -s $BASE/ | grep -o 'href=\"[^\"]*openapi' | cut -d '\"' -f 2 || true")
                .strip();
        if (!link.isEmpty()) {
            assertThat(terminal.type("curl -s ${BASE%/talk}" + link)).contains("title: Carillon");
        }
    }

    /**
     * Whoever balances load for the neighbour must not take it away; why Carillon is not ready is said all the same.
     */
    private void staysReadyWithoutDatabase(String health) {
        database.close();
        String answer = terminal.type("curl -s -w '%{http_code}' " + health + "/health/ready");
        database.start();
        assertThat(answer)
                .contains("waiting for the database")
                .doesNotContain("DOWN")
                .endsWith("200");
    }

    /** From now on the address of Carillon is that of nginx, which reaches it on this port. */
    private void goBehindProxy(int port) throws IOException {
        Nginx nginx = new Nginx(terminal, directory, port);
        terminal.replace(Nginx.WRITTEN, nginx.address()).set("BASE", nginx.address());
    }

    /** Rings, with cookies for https and the outer path alone, and with links that lead back to the proxy. */
    private void ringsBehindProxy() {
        assertThat(terminal.type(page.block("ring"))).contains(RING);
        noLinkIsDead();
        assertThat(terminal.type("grep CARILLON_SESSION alice.jar").split("\t"))
                .as("host, subdomains, path, only https")
                .contains("/talk", Index.atIndex(2))
                .contains("TRUE", Index.atIndex(3));
        assertThat(terminal.type("curl -s -X POST $BASE/index.php/login/v2 | tr -d '\\\\'; echo $BASE"))
                .matches("(?s)\\{.*\"login\":\"(https:[^\"]*/talk)/.*\\}\\1\\n");
    }

    /** In use first: what makes a server Carillon's own stays. */
    private void becomeGuest(Path home, int offset) throws IOException {
        Path configuration = home.resolve("standalone/configuration/standalone.xml");
        Neighbour.write(home.resolve("standalone/deployments/neighbour.war"));
        terminal.type("$WILDFLY/bin/add-user.sh -a -u '%s' -p '%s' -g neighbours -s"
                .formatted(Neighbour.USER, Neighbour.PASSWORD));
        terminal.type("$WILDFLY/bin/standalone.sh > wildfly.log 2>&1 &");
        Neighbour neighbour = new Neighbour(8080 + offset);
        String before = neighbour.seen();
        assertThat(before).contains("jdbc:h2:mem:test");
        String written = Files.readString(configuration);

        type("wildfly-settings", "wildfly-guest");
        terminal.type("$WILDFLY/bin/jboss-cli.sh --connect"
                + " --command=/subsystem=messaging-activemq/server=carillon/jms-queue=carillon.rings:remove");
        type("wildfly-guest"); // as for a new version: adds what is missing
        assertThat(terminal.type(page.block("ring"))).contains(RING);
        assertThat(neighbour.seen()).isEqualTo(before);
        noLinkIsDead();
        staysReadyWithoutDatabase("http://127.0.0.1:" + (9990 + offset));

        staysInCallOverReload();
        assertThat(neighbour.seen()).isEqualTo(before);

        type("wildfly-remove");
        assertThat(neighbour.seen()).isEqualTo(before);
        assertThat(answer("/")).isEqualTo("000");
        assertThat(configuration).hasContent(written);
        terminal.type(STOP_WILDFLY);
    }

    /** By the cookie alone, which the server keeps when it is told to. */
    private void staysInCallOverReload() {
        terminal.type(operations.block("wildfly-sessions"));
        terminal.type(UNTIL_READY + ASK + "-X POST $API/spreed/api/v4/room/$TOKEN/participants/active");
        assertThat(terminal.type(ASK + "-X POST $API/spreed/api/v4/call/$TOKEN"))
                .isEqualTo("200");

        terminal.type("$WILDFLY/bin/jboss-cli.sh --connect --command=reload");

        assertThat(terminal.type(UNTIL_READY + ASK + "-X PUT -d flags=3 $API/spreed/api/v4/call/$TOKEN"))
                .isEqualTo("200");
        terminal.type(ASK + "-X DELETE $API/spreed/api/v4/call/$TOKEN"); // the next ring is for a call that begins
    }

    private void type(String... blocks) {
        for (String block : blocks) {
            terminal.type(page.block(block));
        }
    }

    /** Status of what Carillon's address answers; 000 when nobody listens there. */
    private String answer(String path) {
        return terminal.type("curl -s -o /dev/null -w '%{http_code}' $BASE" + path + " || true")
                .strip();
    }

    /** Files that Carillon has left, beside what the server keeps for itself. */
    private static List<String> leftOf(Path server) throws IOException {
        try (Stream<Path> files = Files.walk(server)) {
            return files.map(server::relativize)
                    .map(Path::toString)
                    .filter(file -> file.contains("carillon")
                            && !file.startsWith("workarea")
                            && !file.contains("neighbour.war"))
                    .toList();
        }
    }

    private static String version() throws IOException {
        try (Stream<Path> files = Files.list(BUILD)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("carillon-") && name.endsWith(".zip"))
                    .map(name -> name.substring("carillon-".length(), name.length() - ".zip".length()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no release archive: -Prelease makes it"));
        }
    }

    /** How far the ports of a stock WildFly have to move so that nobody else has them. */
    private static int freeOffset() throws IOException {
        for (int offset = 100; offset < 20_000; offset += 100) {
            if (FreePorts.isFree(8080 + offset) && FreePorts.isFree(8443 + offset) && FreePorts.isFree(9990 + offset)) {
                return offset;
            }
        }
        throw new IOException("all ports are in use");
    }
}
