package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.people.identity.DirectoryAccounts;
import org.carillon.people.identity.FollowedAccount;
import org.carillon.platform.cluster.ClusterTask;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Asks the directory again and again who is there, on one node of the cluster: accounts of people who are gone or
 * disabled there are disabled here, and enabled again when they come back. Nobody is disabled when the directory does
 * not answer, or knows nobody at all. Source: docs/contract/sign-in.md 9.
 */
@ApplicationScoped
public class DirectoryFollowing extends ClusterTask {
    private static final Logger LOG = Logger.getLogger(DirectoryFollowing.class.getName());

    /** For all pages together. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    @Inject
    LdapPasswords directory;

    @Inject
    DirectoryAccounts accounts;

    @Inject
    StartConfiguration settings;

    DirectoryFollowing() {
        super(LOG, "accounts could not follow the directory, it is tried again", "directory", Duration.ofSeconds(30));
    }

    @Override
    protected Duration pause() {
        return settings.duration(StartSetting.LDAP_FOLLOW_SECONDS);
    }

    @Override
    public void run() {
        if (directory.isOn()) {
            super.run();
        }
    }

    @Override
    protected void runHere() {
        List<FollowedAccount> known = accounts.list();
        if (known.isEmpty()) {
            return;
        }
        Set<String> wanted = known.stream().map(FollowedAccount::subject).collect(Collectors.toSet());
        Optional<Set<String>> there;
        try {
            there = directory.whoIsThere(wanted, LONGEST);
        } catch (LDAPException e) {
            LOG.warning(() -> "nobody is disabled, as the directory does not say who is there: " + e.getResultCode()
                    + ": " + LogText.oneLine(e.getMessage()));
            return;
        }
        if (there.isEmpty()) {
            LOG.warning("nobody is disabled, as the directory says that it knows nobody at all");
            return;
        }
        List<String> changed = accounts.follow(known, there.get());
        if (!changed.isEmpty()) {
            LOG.info(() -> "accounts follow the directory: " + LogText.oneLine(String.join(", ", changed)));
        }
    }
}
