package org.carillon.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/pages");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Mira                        | Mira
                    Jörg 東京 👍                 | Jörg 東京 👍
                    <b>x</b>                    | &lt;b&gt;x&lt;/b&gt;
                    a & b &amp; &#34;           | a &amp; b &amp;amp; &amp;#34;
                    "double" 'single'           | &quot;double&quot; &#39;single&#39;
                    "><script>x()</script>      | &quot;&gt;&lt;script&gt;x()&lt;/script&gt;
                    </title></h1><!-- -->       | &lt;/title&gt;&lt;/h1&gt;&lt;!-- --&gt;
                    ' onfocus='x()              | &#39; onfocus=&#39;x()
                    https://a/?b="c"&d=<e>      | https://a/?b=&quot;c&quot;&amp;d=&lt;e&gt;
                    ${7*7} <#if x>${r"a"}</#if> | ${7*7} &lt;#if x&gt;${r&quot;a&quot;}&lt;/#if&gt;
                    """)
    void whatStrangersWroteStaysText(String given, String escaped) throws IOException {
        assertThat(new Page("call").set("name", given).html())
                .contains("<title>" + escaped + " - Carillon</title>", "<h1>" + escaped + "</h1>");
        assertThat(Page.notice("Title", given).html()).contains("<p>" + escaped + "</p>");
        assertThat(signIn(given, given).html())
                .contains("<p>" + escaped + " asks for access to your account.</p>")
                .contains("autocomplete=\"username\" value=\"" + escaped + "\"")
                .contains("<form method=\"post\" action=\"" + escaped + "\">")
                .contains("name=\"stateToken\" value=\"" + escaped + "\"")
                .contains("<head data-requesttoken=\"" + escaped + "\">");
        assertThat(new Page("login/grant")
                        .set("app", given)
                        .set("address", given)
                        .set("state", given)
                        .set("displayName", given)
                        .set("userId", given)
                        .html())
                .contains(
                        "<p>" + escaped + " asks for access to the account of " + escaped + " (" + escaped + ").</p>");
        assertThat(start(given).html())
                .contains("give an app this address: " + escaped + "</p>")
                .contains("<a href=\"" + escaped + "\">Documentation</a>");
    }

    @Test
    void aPageIsWhole() throws IOException {
        assertThat(Page.notice("Title", "Text").html())
                .isEqualTo(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Title - Carillon</title>
                        <link rel="icon" type="image/svg+xml" href="/icon.svg">
                        <link rel="stylesheet" href="/page.css">
                        </head>
                        <body>
                        <main>
                        <h1>Title</h1>
                        <p>Text</p>
                        </main>
                        </body>
                        </html>
                        """);
        assertThat(Page.notice("Title").html()).contains("<h1>Title</h1>\n</main>");
    }

    @Test
    void aFormCarriesItsFieldsInOrder() throws IOException {
        assertThat(signIn("App", "").set("failed", true).html())
                .containsSubsequence(
                        "<title>Connect to your account - Carillon</title>",
                        "<p class=\"alert\" role=\"alert\">Wrong account or password.</p>",
                        "<form method=\"post\" action=\"\">",
                        "<input type=\"hidden\" name=\"stateToken\" value=\"\">",
                        "<label for=\"user\">Account</label>",
                        "<input id=\"user\" name=\"user\" type=\"text\" autocomplete=\"username\" value=\"\"",
                        "<label for=\"password\">Password</label>",
                        "<input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"current-password\"",
                        "<button type=\"submit\">Sign in</button>",
                        "</form>");
    }

    @Test
    void whatIsNotThereIsNotShown() throws IOException {
        assertThat(signIn("App", "").requestToken(Optional.empty()).html()).contains("<head>", "<p>App asks");
        assertThat(new Page("call").set("name", "").html()).contains("<h1>A conversation</h1>");
        assertThat(start("").set("documentation", null).html())
                .contains("<title>Carillon</title>", "in the folder docs")
                .doesNotContain(">Documentation</a>");
    }

    @Test
    void aForgottenValueIsNoGap() {
        assertThatThrownBy(() -> new Page("call").html()).isInstanceOf(IllegalStateException.class);
    }

    /** What would write a text as it stands, and what the pages' policy forbids browsers. */
    @Test
    void noTemplateGoesPastTheEscaping() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            templates = files.filter(Files::isRegularFile).toList();
        }
        assertThat(templates)
                .hasSizeGreaterThan(1)
                .allMatch(template -> template.toString().endsWith(".ftlh"))
                .allSatisfy(template -> assertThat(template)
                        .content()
                        .doesNotContainPattern(
                                "[?]no_esc|<#noautoesc|<#outputformat|<script|<style|\\sstyle=|\\son[a-z]+="));
    }

    private static Page signIn(String app, String text) {
        return new Page("login/sign-in")
                .set("app", app)
                .set("user", text)
                .set("failed", false)
                .set("address", text)
                .set("state", text)
                .requestToken(Optional.of(text));
    }

    private static Page start(String address) {
        return new Page("start")
                .set("version", "1")
                .set("talk", "2")
                .set("address", address)
                .set("documentation", address);
    }
}
