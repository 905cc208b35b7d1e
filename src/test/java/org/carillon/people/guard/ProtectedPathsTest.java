package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as they are read from the operations (docs/contract/protection.md 1). */
class ProtectedPathsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/room/{token: [a-z0-9]{4,30}}; /room/abcd1234; true",
                "/room/{token: [a-z0-9]{4,30}}; /room/abc; false",
                "/room/{token: [a-z0-9]{4,30}}; /room/abcd/avatar; false",
                "/room/{token: [a-z0-9]{4,30}}/avatar/dark; /room/abcd/avatar/dark; true",
                "/room/{token}/x{id: a|b}; /room/anything/xa; true",
                "/room/{token}/x{id: a|b}; /room/anything/xc; false",
                "/a.b; /a.b; true",
                "/a.b; /axb; false",
            })
    void aTemplateIsFoundAgain(String template, String path, boolean found) {
        assertThat(path.matches(ProtectedPaths.pattern(template))).isEqualTo(found);
    }
}
