package org.carillon.people.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of pictures of people (docs/contract/pages.md 6). */
class AvatarPathTest {

    @Test
    void anAccountIsNamedById() {
        assertThat(AvatarPath.of("/mira/64")).contains(new AvatarPath(false, "mira", 64, false));
        assertThat(AvatarPath.of("/mira/64/dark")).contains(new AvatarPath(false, "mira", 64, true));
    }

    @Test
    void aGuestIsNamedByName() {
        assertThat(AvatarPath.of("/guest/Zoe / Zed/512")).contains(new AvatarPath(true, "Zoe / Zed", 512, false));
        assertThat(AvatarPath.of("/guest//512/dark")).contains(new AvatarPath(true, "", 512, true));
    }

    @Test
    void anAccountMayBeCalledGuest() {
        assertThat(AvatarPath.of("/guest/64")).contains(new AvatarPath(false, "guest", 64, false));
    }

    @Test
    void sizesAreCutToWhatIsSane() {
        assertThat(AvatarPath.of("/mira/0")).map(AvatarPath::size).contains(16);
        assertThat(AvatarPath.of("/mira/9999")).map(AvatarPath::size).contains(1024);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "/", "/mira", "/mira/", "//64", "/mira/big", "/mira/-1", "/mira/123456", "/mira/64/light"})
    void anythingElseIsNoPicture(String path) {
        assertThat(AvatarPath.of(path)).isEmpty();
    }
}
