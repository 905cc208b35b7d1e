package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Lets accounts follow who is in the directory: one short transaction for each that changes. Source:
 * docs/contract/sign-in.md 9.
 */
@ApplicationScoped
public class DirectoryAccounts {
    @Inject
    LoginRecords records;

    @Inject
    UserService users;

    @Inject
    PasswordSignIn rule;

    /** All accounts that came from the directory, but those that are kept for emergencies. */
    public List<FollowedAccount> list() {
        return records.listFollowed().stream()
                .filter(account -> !rule.isForEmergencies(account.userId()))
                .toList();
    }

    /**
     * Disables those who are gone and enables those who are back; answers the ids of all that have changed.
     *
     * @param subjects of all who are there
     */
    public List<String> follow(Collection<FollowedAccount> accounts, Set<String> subjects) {
        return accounts.stream()
                .filter(account -> subjects.contains(account.subject())
                        ? account.byDirectory() && !account.enabled()
                        : account.enabled())
                .filter(account -> users.follow(account, subjects.contains(account.subject())))
                .map(FollowedAccount::userId)
                .toList();
    }
}
