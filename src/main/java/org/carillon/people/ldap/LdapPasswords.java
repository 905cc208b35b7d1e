package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.carillon.people.identity.AccountRule;
import org.carillon.people.identity.Deadline;
import org.carillon.people.identity.DirectoryPasswords;
import org.carillon.people.identity.ProviderPerson;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.SettingsCheck;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** The directory that the settings name, spoken with by LDAP. Source: docs/contract/sign-in.md 9. */
@ApplicationScoped
public class LdapPasswords implements DirectoryPasswords {
    private static final Logger LOG = Logger.getLogger(LdapPasswords.class.getName());

    @Inject
    StartConfiguration settings;

    private AccountRule accounts;
    private Directory directory;

    /** Connects nowhere before somebody is asked for. */
    @PostConstruct
    void open() {
        if (DirectoryUse.isWanted(settings)) {
            open(new SettingsCheck(new ArrayList<>()));
        }
    }

    private void open(SettingsCheck check) {
        Optional<DirectoryUse> read = DirectoryUse.read(settings, check);
        if (read.isEmpty()) {
            return;
        }
        DirectoryUse use = read.get();
        try {
            SSLContext tls =
                    use.protection() == DirectoryUse.Protection.NONE ? null : DirectoryTrust.context(use.trust());
            directory = new Directory(use, new DirectoryConnections(use, tls));
            accounts = use.accounts();
        } catch (GeneralSecurityException | IOException | LDAPException e) {
            check.complain(
                    StartSetting.LDAP_TRUST,
                    settings.text(StartSetting.LDAP_TRUST),
                    "no file with certificates: " + LogText.oneLine(e.toString()));
        }
    }

    /** What keeps a node from starting: else people would be asked for a password that nobody checks. */
    void check(@Observes SettingsCheck check) {
        if (DirectoryUse.isWanted(settings) && directory == null) {
            open(check);
        } else if (directory != null && settings.text(StartSetting.LDAP_TLS).equalsIgnoreCase("none")) {
            LOG.warning("passwords are sent to the directory without encryption, as carillon.ldap.tls is none");
        }
    }

    @Override
    public boolean isOn() {
        return directory != null;
    }

    @Override
    public AccountRule accounts() {
        return accounts;
    }

    @Override
    public Duration timeout() {
        return settings.duration(StartSetting.LDAP_TIMEOUT_SECONDS);
    }

    @Override
    public Duration remembered() {
        return settings.duration(StartSetting.LDAP_REMEMBER_SECONDS);
    }

    @Override
    public int atOnce() {
        return settings.number(StartSetting.LDAP_CONNECTIONS);
    }

    @Override
    public Optional<ProviderPerson> ask(String login, String password, Deadline deadline) {
        try {
            return directory.find(login, password, deadline);
        } catch (LDAPException e) {
            LOG.warning(() -> "the directory does not say who somebody is: " + LogText.oneLine(text(e)));
            throw new ApiException(ApiError.PROVIDER_UNAVAILABLE);
        }
    }

    /**
     * The subjects of all who are there and are not disabled; empty when nobody at all is.
     *
     * @param wanted those that matter: no others are kept in memory
     * @throws LDAPException it is not known of all
     */
    Optional<Set<String>> whoIsThere(Set<String> wanted, Duration time) throws LDAPException {
        Set<String> there = new HashSet<>();
        int all = directory.list(
                subject -> {
                    if (wanted.contains(subject)) {
                        there.add(subject);
                    }
                },
                time);
        return all == 0 ? Optional.empty() : Optional.of(there);
    }

    private static String text(LDAPException e) {
        return e.getResultCode() + ": " + e.getMessage();
    }

    @PreDestroy
    void close() {
        if (directory != null) {
            directory.close();
        }
    }
}
