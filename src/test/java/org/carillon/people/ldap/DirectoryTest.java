package org.carillon.people.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillon.people.identity.Deadline;
import org.carillon.people.identity.ProviderPerson;
import org.carillon.platform.settings.StartSetting;
import org.carillon.testing.FreePorts;
import org.carillon.testing.MemoryDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a name and a password, by a directory in this process (docs/contract/sign-in.md 9). */
class DirectoryTest {
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private final int port = FreePorts.next();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private MemoryDirectory server;

    @BeforeEach
    void startServer() {
        server = MemoryDirectory.plain(port);
        opened.add(server);
        server.addPerson("mira");
        server.addPerson("bert");
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void whoHasNameAndPasswordIsFound() throws LDAPException {
        ProviderPerson mira = find(plain(), "mira", "mira-secret").orElseThrow();

        assertThat(mira.userId()).isEqualTo("mira");
        assertThat(mira.displayName()).isEqualTo("mira of the directory");
        assertThat(mira.email()).isEqualTo("mira@example.org");
        assertThat(mira.subject()).matches("[0-9a-f-]{36}");
        assertThat(mira.groupIds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mira-secre", "mira-secret ", "MIRA-SECRET", "bert-secret", "*", "\0mira-secret"})
    void aWrongPasswordIsNobodys(String password) throws LDAPException {
        assertThat(find(plain(), "mira", password)).isEmpty();
    }

    @Test
    void anEmptyPasswordDoesNotReachTheDirectory() throws LDAPException {
        assertThat(find(plain(), "mira", "")).isEmpty();
        assertThat(find(plain(), "", "mira-secret")).isEmpty();

        assertThat(server.searches() + server.binds()).isZero();
    }

    @Test
    void forWhoIsNotThereAPasswordIsShownToo() throws LDAPException {
        assertThat(find(plain(), "mirabelle", "mira-secret")).isEmpty();

        assertThat(server.binds()).as("that of the reader twice, and one").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "mir*",
                "m*a",
                "mira)(uid=*",
                "*)(uid=mira",
                "mira)(objectClass=*))(|(uid=x",
                "x)(|(uid=mira)",
                "mira\\2a",
                "\\6d\\69\\72\\61",
                "mira\0",
                "mira,ou=people,dc=example,dc=org",
                "(uid=mira)",
                "mira)(!(uid=x)",
                "&(uid=mira)",
                "ａｄｍｉｎ",
            })
    void aNameNeverChangesWhatAFilterMeans(String name) throws LDAPException {
        assertThat(find(plain(), name, "mira-secret")).isEmpty();
    }

    @Test
    void whoseNameSeveralHaveIsNobody() throws LDAPException {
        server.addPerson("double");
        server.addPerson("twin", "uid: double", "uid: third");
        server.addPerson("triplet", "uid: double");

        assertThat(find(plain(), "double", "double-secret")).isEmpty();
        assertThat(find(plain(), "third", "twin-secret").orElseThrow().userId()).isEqualTo("third");
    }

    @Test
    void whoIsDisabledThereIsNobody() throws LDAPException {
        server.addPerson("gone", "employeeType: left");
        TestDirectory settings = TestDirectory.at(port).with(StartSetting.LDAP_DISABLED_FILTER, "(employeeType=left)");

        assertThat(find(settings, "gone", "gone-secret")).isEmpty();
        assertThat(find(settings, "mira", "mira-secret")).isPresent();
        assertThat(names(open(settings))).hasSize(2);
    }

    @Test
    void whoHasNoLastingNameIsNobody() throws LDAPException {
        TestDirectory settings = TestDirectory.at(port).with(StartSetting.LDAP_ATTRIBUTE_UNIQUE, "pager");

        assertThat(find(settings, "mira", "mira-secret")).isEmpty();
    }

    @Test
    void groupsAreThoseThatTheFilterFinds() throws LDAPException {
        addNestedGroups();

        assertThat(groups(plain())).containsExactly("staff");
    }

    @Test
    void nestedGroupsAreFollowedAlsoInCircles() throws LDAPException {
        addNestedGroups();

        assertThat(groups(plain().with(StartSetting.LDAP_GROUPS_NESTED, "true")))
                .containsExactly("all", "circle", "people", "staff");
    }

    @Test
    void groupsGetOurNamesAndNobodyIsAnAdministratorByAName() throws LDAPException {
        server.addGroup("admin", MemoryDirectory.person("mira"));
        server.addGroup("bosses", MemoryDirectory.person("mira"));

        assertThat(groups(plain())).containsExactly("bosses");
        assertThat(groups(plain().with(StartSetting.LDAP_GROUPS, "bosses=admin")))
                .containsExactly("admin");
    }

    @Test
    void groupsOfMoreThanAPageAreRead() throws LDAPException {
        for (int i = 0; i < 700; i++) {
            server.addGroup("g" + i, MemoryDirectory.person("mira"));
        }

        assertThat(groups(plain())).hasSize(500);
    }

    @Test
    void whenGroupsAreNotKnownNobodyIsSignedIn() {
        Directory directory = open(plain().with(StartSetting.LDAP_GROUP_BASE_DN, "ou=nowhere," + MemoryDirectory.BASE));

        assertUnknown(directory);
    }

    @Test
    void allWhoAreThereAreToldPageByPage() throws LDAPException {
        for (int i = 0; i < 1_200; i++) {
            server.addPerson("p" + i);
        }
        List<String> told = names(open(plain()));

        assertThat(told).hasSize(1_202).doesNotHaveDuplicates();
    }

    @Test
    void aListThatIsCutIsNoList() throws Exception {
        int other = FreePorts.next();
        MemoryDirectory small = MemoryDirectory.plain(other, 3);
        opened.add(small);
        for (int i = 0; i < 5; i++) {
            small.addPerson("p" + i);
        }
        Directory directory = open(TestDirectory.at(other));

        assertThatThrownBy(() -> names(directory)).isInstanceOf(LDAPException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn=nobody,dc=example,dc=org", MemoryDirectory.READER})
    void whoMayNotLookPeopleUpDoesNotKnow(String reader) {
        assertUnknown(
                open(plain().with(StartSetting.LDAP_BIND_DN, reader).with(StartSetting.LDAP_BIND_PASSWORD, "wrong")));
    }

    @Test
    void aBaseThatIsNotThereIsNoAnswer() {
        assertUnknown(open(plain().with(StartSetting.LDAP_BASE_DN, "ou=nowhere," + MemoryDirectory.BASE)));
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void whatIsNoAnswerIsNeverAWrongPassword(Failure failure) {
        Directory directory = open(plain());
        server.failWith(failure.code);

        assertUnknown(directory);
    }

    private Directory open(TestDirectory settings) {
        Directory directory = settings.open();
        opened.add(directory);
        return directory;
    }

    private TestDirectory plain() {
        return TestDirectory.at(port);
    }

    private Optional<ProviderPerson> find(TestDirectory settings, String name, String password) throws LDAPException {
        return open(settings).find(name, password, Deadline.in(ENOUGH));
    }

    private Iterable<String> groups(TestDirectory settings) throws LDAPException {
        return find(settings, "mira", "mira-secret").orElseThrow().groupIds();
    }

    private List<String> names(Directory directory) throws LDAPException {
        List<String> told = new ArrayList<>();
        directory.list(told::add, ENOUGH);
        return told;
    }

    private void addNestedGroups() {
        server.addGroup("staff", MemoryDirectory.person("mira"));
        server.addGroup("people", MemoryDirectory.group("staff"), MemoryDirectory.group("circle"));
        server.addGroup("all", MemoryDirectory.group("people"));
        server.addGroup("circle", MemoryDirectory.group("all"));
        server.addGroup("others", MemoryDirectory.person("bert"));
    }

    private static void assertUnknown(Directory directory) {
        assertThatThrownBy(() -> directory.find("mira", "mira-secret", Deadline.in(ENOUGH)))
                .isInstanceOf(LDAPException.class);
    }

    /** What a search may end with. */
    private enum Failure {
        REFERRAL(ResultCode.REFERRAL),
        BUSY(ResultCode.BUSY),
        UNAVAILABLE(ResultCode.UNAVAILABLE),
        TIME_LIMIT(ResultCode.TIME_LIMIT_EXCEEDED),
        ADMIN_LIMIT(ResultCode.ADMIN_LIMIT_EXCEEDED),
        NO_RIGHTS(ResultCode.INSUFFICIENT_ACCESS_RIGHTS),
        OTHER(ResultCode.OTHER);

        private final ResultCode code;

        Failure(ResultCode code) {
            this.code = code;
        }
    }
}
