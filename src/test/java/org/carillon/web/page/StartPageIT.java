package org.carillon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody finds who opens the address of the server (docs/contract/pages.md 9). */
class StartPageIT extends DeployedTalk {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.php", "/?x=1"})
    void thePageSaysWhatThisIs(String path) {
        OcsAnswer page = get(path).send();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).isPresent();
        assertThat(page.body())
                .contains("<title>Carillon</title>", "<h1>Carillon</h1>")
                .containsPattern("version [0-9]+\\.[0-9]+[^ ]* \\(([0-9a-f]{12}|unknown)\\)")
                .containsPattern("this address: https?://")
                .contains("href=\"/openapi\"")
                .contains("documentation");
    }

    @Test
    void theLinkToTheDescriptionLeadsThere() {
        assertThat(get("/").send().body()).contains("href=\"/openapi\"");

        assertThat(get("/openapi").header("Accept", "*/*").send()).satisfies(document -> {
            assertThat(document.status()).isEqualTo(200);
            assertThat(document.body()).contains("Carillon");
        });
    }

    @Test
    void headHasNoBody() {
        OcsAnswer page = talk.guest().request("HEAD", "/").send();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void nothingCanBeDoneHere(String method) {
        assertThat(talk.guest().request(method, "/").send().status()).isEqualTo(405);
    }

    @Test
    void otherAddressesAreAsBefore() {
        assertThat(get("/page.css").send().status()).isEqualTo(200);
        assertThat(get("/icon.svg").send().header("Content-Type")).contains("image/svg+xml");
        assertThat(get("/favicon.ico").send().header("Content-Type")).contains("image/x-icon");
        assertThat(get("/nothing").send().status()).isEqualTo(404);
        assertThat(get("/ocs/v2.php/nothing").send().status()).isEqualTo(404);
    }

    @Test
    void duringMaintenanceItIsClosed() {
        talk.settings().startMaintenance();

        for (String path : new String[] {"/", "/index.php", "/csrftoken"}) {
            assertThat(get(path).send().status()).isEqualTo(503);
        }
    }

    private OcsRequest get(String path) {
        return talk.guest().request("GET", path).header("Accept", "text/html");
    }
}
