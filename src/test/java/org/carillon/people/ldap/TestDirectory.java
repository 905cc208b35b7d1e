package org.carillon.people.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carillon.platform.settings.SettingsCheck;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.carillon.testing.MemoryDirectory;

/** Directories as settings say. */
final class TestDirectory {
    private final Map<StartSetting, String> settings = new EnumMap<>(StartSetting.class);

    private TestDirectory() {}

    /** Servers without protection, with groups, on ports of this machine. */
    static TestDirectory at(int... ports) {
        List<String> urls = new ArrayList<>();
        for (int port : ports) {
            urls.add("ldap://127.0.0.1:" + port);
        }
        return new TestDirectory()
                .with(StartSetting.LDAP_URLS, String.join(",", urls))
                .with(StartSetting.LDAP_TLS, "none")
                .with(StartSetting.LDAP_BIND_DN, MemoryDirectory.READER)
                .with(StartSetting.LDAP_BIND_PASSWORD, MemoryDirectory.SECRET)
                .with(StartSetting.LDAP_BASE_DN, MemoryDirectory.PEOPLE)
                .with(StartSetting.LDAP_GROUP_BASE_DN, MemoryDirectory.GROUPS)
                .with(StartSetting.LDAP_TIMEOUT_SECONDS, "2");
    }

    TestDirectory with(StartSetting setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Reads them as a start does. */
    Directory open() {
        try {
            DirectoryUse use = DirectoryUse.read(StartConfiguration.of(settings), new SettingsCheck(new ArrayList<>()))
                    .orElseThrow(() -> new IllegalArgumentException("wrong settings: " + complaints()));
            return new Directory(
                    use,
                    new DirectoryConnections(
                            use,
                            use.protection() == DirectoryUse.Protection.NONE
                                    ? null
                                    : DirectoryTrust.context(use.trust())));
        } catch (LDAPException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a start says of them. */
    List<String> complaints() {
        SettingsCheck check = new SettingsCheck(new ArrayList<>());
        boolean taken =
                DirectoryUse.read(StartConfiguration.of(settings), check).isPresent();
        assertThat(taken).isEqualTo(check.complaints().isEmpty());
        return check.complaints();
    }
}
