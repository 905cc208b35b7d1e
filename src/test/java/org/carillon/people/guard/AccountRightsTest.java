package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Privacy;
import org.carillon.people.identity.UserService;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has a right by groups (docs/contract/guards.md 10). */
class AccountRightsTest {
    private static final Map<String, List<String>> MEMBERSHIPS =
            Map.of("mira", List.of("holders", "others"), "omar", List.of("others"), "root", List.of("admin"));
    private static final Caller ROOT = caller("root", true);

    private final AccountRights rights = new AccountRights();
    private Set<String> named = Set.of();
    private boolean isRequested;
    private int reads;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void set() {
        rights.settings = new Settings() {
            @Override
            public Set<String> names(SettingKey key) {
                return named;
            }
        };
        rights.users = new UserService() {
            @Override
            public List<String> groupsOf(String userId) {
                reads++;
                return MEMBERSHIPS.get(userId);
            }
        };
        rights.known = new KnownGroups();
        rights.known.users = rights.users;
        rights.beans = (BeanManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BeanManager.class}, (proxy, method, values) -> context());
    }

    /**
     * While the group holders is named: its member, another account, the administrator, somebody without an account.
     */
    @ParameterizedTest
    @CsvSource({
        "ADMINISTER, false, false, true, false",
        "AUDIT, true, false, true, false",
        "USE_TALK, true, false, false, true",
        "CREATE_CONVERSATIONS, true, false, false, false",
        "MAKE_PUBLIC, true, false, false, false",
        "START_CALLS, true, false, false, false",
        "DIAL_OUT, true, false, false, false",
        "LET_PHONES_IN, true, false, false, false",
    })
    void withAGroup(ServerRight right, boolean member, boolean other, boolean administrator, boolean guest) {
        named = right.setting().isEmpty() ? Set.of() : Set.of("holders");

        assertThat(holders(right)).containsExactly(member, other, administrator, guest);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTER, false, false, true, false",
        "AUDIT, false, false, true, false",
        "USE_TALK, true, true, true, true",
        "CREATE_CONVERSATIONS, true, true, true, false",
        "MAKE_PUBLIC, true, true, true, false",
        "START_CALLS, true, true, true, true",
        "DIAL_OUT, true, true, true, true",
        "LET_PHONES_IN, true, true, true, false",
    })
    void withoutAGroup(ServerRight right, boolean member, boolean other, boolean administrator, boolean guest) {
        assertThat(holders(right)).containsExactly(member, other, administrator, guest);
    }

    /** The login tells who is an administrator; the rest needs a look at groups only where any are named. */
    @ParameterizedTest
    @EnumSource
    void groupsAreReadOnlyWhereTheyAreNamed(ServerRight right) {
        rights.has(right, caller("mira", false));
        rights.has(right, ROOT);
        rights.has(right, Caller.GUEST);

        assertThat(reads).isZero();
    }

    @Test
    void aRequestReadsThemOnce() {
        isRequested = true;
        named = Set.of("holders");

        assertThat(rights.has(ServerRight.DIAL_OUT, "mira")).isTrue();
        assertThat(rights.has(ServerRight.USE_TALK, caller("mira", false))).isTrue();
        assertThat(rights.has(ServerRight.START_CALLS, "omar")).isFalse();
        assertThat(reads).isEqualTo(2);
    }

    private List<Boolean> holders(ServerRight right) {
        List<Boolean> byCaller = List.of(
                rights.has(right, caller("mira", false)),
                rights.has(right, caller("omar", false)),
                rights.has(right, ROOT),
                rights.has(right, Caller.GUEST));
        assertThat(List.of(
                        rights.has(right, "mira"),
                        rights.has(right, "omar"),
                        rights.has(right, "root"),
                        rights.has(right, (String) null)))
                .isEqualTo(byCaller);
        return byCaller;
    }

    private Context context() {
        if (!isRequested) {
            throw new ContextNotActiveException();
        }
        return (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, values) -> true);
    }

    private static Caller caller(String id, boolean admin) {
        return new Caller(id, id, admin, null, "", Privacy.NONE);
    }
}
