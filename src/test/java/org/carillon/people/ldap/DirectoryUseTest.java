package org.carillon.people.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import java.util.Map;
import org.carillon.platform.settings.StartSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of a directory that cannot be used, and what is read by them. */
class DirectoryUseTest {
    @Test
    void whatThePageShowsCanBeUsed() {
        assertThat(TestDirectory.at(389, 390).complaints()).isEmpty();
        assertThat(TestDirectory.at(389)
                        .with(StartSetting.LDAP_USER_FILTER, "(&(objectClass=user)(sAMAccountName={login}))")
                        .with(StartSetting.LDAP_DISABLED_FILTER, "(userAccountControl:1.2.840.113556.1.4.803:=2)")
                        .with(StartSetting.LDAP_GROUP_FILTER, "(member:1.2.840.113556.1.4.1941:={dn})")
                        .complaints())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LDAP_URLS, http://127.0.0.1, no address that begins with ldap://",
        "LDAP_URLS, ldaps://127.0.0.1, no address that begins with ldap://",
        "LDAP_URLS, 127.0.0.1, no address that begins with ldap://",
        "LDAP_URLS, ldap://a b, no address",
        "LDAP_URLS, 'ldap://127.0.0.1:389,', no address that begins with ldap://",
        "LDAP_URLS, ldap://127.0.0.1/dc=example, more than host and port",
        "LDAP_TLS, maybe, 'neither ldaps, starttls nor none'",
        "LDAP_TLS, ldaps, no address that begins with ldaps://",
        "LDAP_BIND_DN, reader, no distinguished name",
        "LDAP_BIND_DN, '', set without carillon.ldap.bind-dn",
        "LDAP_BIND_PASSWORD, '', or not set with it",
        "LDAP_BASE_DN, '', empty although there is a directory",
        "LDAP_BASE_DN, people, no distinguished name",
        "LDAP_USER_FILTER, (uid=mira), a filter without {login}",
        "LDAP_USER_FILTER, (uid={login}, no filter",
        "LDAP_USER_FILTER, (uid={name}), a filter with the unknown place {name}",
        "LDAP_DISABLED_FILTER, disabled, no filter",
        "LDAP_DISABLED_FILTER, (uid={login}), a filter with the unknown place {login}",
        "LDAP_GROUP_FILTER, (cn=staff), a filter without {dn}",
        "LDAP_GROUP_BASE_DN, groups, no distinguished name",
        "LDAP_ATTRIBUTE_ID, 'u id', no name of an attribute",
        "LDAP_ACCOUNTS, merge, neither create nor match",
    })
    void aStartFailsWhoseSettingsAreWrong(StartSetting setting, String value, String complaint) {
        assertThat(TestDirectory.at(389).with(setting, value).complaints())
                .anyMatch(
                        sentence -> sentence.startsWith("the setting carillon.ldap.") && sentence.contains(complaint));
    }

    @Test
    void aPasswordIsNotTold() {
        assertThat(TestDirectory.at(389)
                        .with(StartSetting.LDAP_BIND_PASSWORD, "pazzword")
                        .with(StartSetting.LDAP_BIND_DN, "")
                        .complaints())
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains("pazzword"));
    }

    @Test
    void valuesStandInFiltersAsValues() {
        FilterTemplate filter = FilterTemplate.read("(|(uid={login})(mail={login}))", "login");

        assertThat(filter.with(Map.of("login", "a*)(\\b$1")).toString())
                .isEqualTo("(|(uid=a\\2a\\29\\28\\5cb$1)(mail=a\\2a\\29\\28\\5cb$1))");
        assertThat(filter.withAny()).hasToString("(|(uid=*)(mail=*))");
        assertThatThrownBy(() -> FilterTemplate.read("(uid>={login})", "login"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lastingNamesAreTexts() {
        Entry entry = new Entry("cn=x");
        entry.addAttribute("objectGUID", new byte[] {0x41, 0x42, 0x43});
        entry.addAttribute("entryUUID", "8f0a");
        entry.addAttribute("odd", new byte[] {1, (byte) 0xff});
        entry.addAttribute("several", "a", "b");
        entry.addAttribute("long", "x".repeat(256));

        assertThat(EntryName.of(entry, "objectGUID")).hasValue("414243");
        assertThat(EntryName.of(entry, "entryUUID")).hasValue("8f0a");
        assertThat(EntryName.of(entry, "odd")).hasValue("01ff");
        assertThat(EntryName.of(entry, "several")).isEmpty();
        assertThat(EntryName.of(entry, "long")).isEmpty();
        assertThat(EntryName.of(entry, "none")).isEmpty();
    }
}
