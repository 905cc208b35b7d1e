package org.carillon.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.testing.FreePorts;
import org.carillon.testing.PageBlocks;

/**
 * The nginx of docs/proxy.md with TLS, before a Carillon whose path it leaves as it is; curl in the terminal believes
 * it.
 */
final class Nginx {
    /** What pages call the address that people see. */
    static final String WRITTEN = "https://talk.example/talk";

    private static final Path PAGE = Path.of("docs/proxy.md");
    private static final Pattern SAME_PATH = Pattern.compile("\\| `/talk` in both \\| `(location [^`]*)`");

    private final String address;

    /** Starts it in the terminal's directory; it ends with the terminal. */
    Nginx(Terminal terminal, Path directory, int carillon) throws IOException {
        int port = FreePorts.next();
        address = "https://talk.example:" + port + "/talk";
        Matcher location = SAME_PATH.matcher(Files.readString(PAGE));
        assertThat(location.find()).isTrue();
        String server = new PageBlocks(PAGE)
                .block("nginx")
                .replaceAll("location / \\{.*\\}", location.group(1))
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace("/etc/ssl/", directory.toAbsolutePath() + "/")
                .replace("127.0.0.1:9080", "127.0.0.1:" + carillon);
        Files.writeString(
                directory.resolve("nginx.conf"),
                """
                pid nginx.pid;
                daemon off;
                master_process off;
                events {}
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                %s
                }
                """
                        .formatted(server));
        believe(directory, port);
        terminal.set("CURL_HOME", directory.toAbsolutePath());
        terminal.type("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=talk.example"
                + " -addext subjectAltName=DNS:talk.example -keyout talk.example.key -out "
                + "talk.example.pem 2> openssl.log");
        terminal.type("nginx -p $PWD/ -e nginx.log -c nginx.conf > nginx.out 2>&1 &");
    }

    /** Tells curl which certificate to believe, and where the host is. */
    private static void believe(Path directory, int port) throws IOException {
        Files.writeString(
                directory.resolve(".curlrc"),
                """
                noproxy = "*"
                cacert = "%s"
                resolve = "talk.example:%d:127.0.0.1"
                """
                        .formatted(directory.toAbsolutePath().resolve("talk.example.pem"), port));
    }

    /** Where people reach Carillon through it. */
    String address() {
        return address;
    }
}
