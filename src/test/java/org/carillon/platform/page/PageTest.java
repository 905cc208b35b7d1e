package org.carillon.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void textsOfStrangersStayTexts() {
        assertThat(Page.escaped("<a href=\"x\" title='y'>&amp;"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;");
    }

    @Test
    void aFormCarriesItsFieldsInOrder() {
        String html = new Form("/go")
                .hidden("state", "a\"b")
                .field("user", "Account", "text", "username", "mi\"ra")
                .button("Sign in")
                .html();

        assertThat(html)
                .containsSubsequence(
                        "<form method=\"post\" action=\"/go\">",
                        "name=\"state\" value=\"a&quot;b\"",
                        "<label for=\"user\">Account</label>",
                        "<input id=\"user\" name=\"user\" type=\"text\" autocomplete=\"username\" value=\"mi&quot;ra\"",
                        "<button type=\"submit\">Sign in</button>",
                        "</form>");
    }
}
