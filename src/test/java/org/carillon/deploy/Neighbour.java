package org.carillon.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.h2.Driver;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application of somebody else, which was there before Carillon and must not notice it. */
final class Neighbour {
    /** Its user. */
    static final String USER = "ann";

    /** The user's password. */
    static final String PASSWORD = "next-door-1!";

    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI page;

    /** On the server that listens there. */
    Neighbour(int port) {
        page = URI.create("http://127.0.0.1:" + port + "/neighbour/page");
    }

    /** Its WAR, to be deployed as any other. */
    static void write(Path war) {
        ShrinkWrap.create(WebArchive.class, "neighbour.war")
                .addClass(NeighbourServlet.class)
                .addAsWebInfResource(
                        new StringAsset(
                                """
                                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                                  <login-config>
                                    <auth-method>BASIC</auth-method>
                                    <realm-name>ApplicationRealm</realm-name>
                                  </login-config>
                                </web-app>
                                """),
                        "web.xml")
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
    }

    /** A server with an application, users, a port and a database of its own. */
    static void moveIn(Terminal terminal, Path server, int port) throws IOException {
        terminal.type("$WLP/bin/server create defaultServer");
        Files.copy(
                Path.of(Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()),
                server.resolve("h2.jar"));
        write(server.resolve("dropins/neighbour.war"));
        Files.writeString(
                server.resolve("server.xml"),
                """
                <server>
                  <featureManager>
                    <feature>servlet-6.0</feature>
                    <feature>jdbc-4.2</feature>
                    <feature>microProfile-6.0</feature>
                    <feature>jndi-1.0</feature>
                    <feature>appSecurity-5.0</feature>
                  </featureManager>
                  <applicationManager autoExpand="true"/>
                  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
                  <library id="neighbourJdbc" filesetRef="neighbourJar"/>
                  <fileset id="neighbourJar" dir="${server.config.dir}" includes="h2.jar"/>
                  <dataSource id="DefaultDataSource">
                    <jdbcDriver libraryRef="neighbourJdbc"/>
                    <properties URL="jdbc:h2:mem:neighbour" user="sa"/>
                  </dataSource>
                  <basicRegistry realm="ApplicationRealm">
                    <user name="%s" password="%s"/>
                    <group name="neighbours"><member name="%s"/></group>
                  </basicRegistry>
                </server>
                """
                        .formatted(port, USER, PASSWORD, USER));
    }

    /** Waits until it serves its user, and says all that its user and strangers see of it. */
    String seen() {
        String login =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        await().atMost(START)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class) // nobody listens yet
                .untilAsserted(() -> assertThat(get(login).statusCode()).isEqualTo(200));
        HttpResponse<String> stranger = get("none");
        return "%s%n%s %s"
                .formatted(
                        get(login).body(),
                        stranger.statusCode(),
                        stranger.headers().allValues("www-authenticate"));
    }

    private HttpResponse<String> get(String authorization) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(page);
            if (authorization.startsWith("Basic")) {
                request.header("Authorization", authorization);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
