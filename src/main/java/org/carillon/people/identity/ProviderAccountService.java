package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Accounts of people whom providers send: links them once, and lets names, addresses and groups follow. Source:
 * docs/contract/sign-in.md 3.
 */
@ApplicationScoped
@Transactional
class ProviderAccountService {
    @Inject
    UserService accounts;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    GroupService groupService;

    @Inject
    SignInRepository signIns;

    @Inject
    Event<Object> events;

    /**
     * From now on the provider means this account by that subject.
     *
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_ID_INVALID
     */
    void linkNew(ProviderPerson person) {
        if (!UserId.isPossible(person.userId())) {
            throw new ApiException(ApiError.ACCOUNT_ID_INVALID);
        }
        try {
            accounts.createWithoutPassword(person.userId());
        } catch (ApiException e) {
            throw e.error() == ApiError.USER_EXISTS ? new ApiException(ApiError.ACCOUNT_TAKEN) : e;
        }
        signIns.add(new LinkedAccount(person.issuer(), person.subject(), person.userId()));
    }

    /**
     * Links an account that is there, and that no provider means yet.
     *
     * @throws ApiException ACCOUNT_MISSING, ACCOUNT_TAKEN
     */
    void linkExisting(ProviderPerson person) {
        User user = users.lock(person.userId()).orElseThrow(() -> new ApiException(ApiError.ACCOUNT_MISSING));
        if (signIns.isLinked(user.id())) {
            throw new ApiException(ApiError.ACCOUNT_TAKEN);
        }
        user.keepPasswordElsewhere();
        signIns.add(new LinkedAccount(person.issuer(), person.subject(), user.id()));
    }

    /** What is known of somebody whom a provider means; null when it means nobody yet. */
    Known find(ProviderPerson person) {
        return signIns.find(person.issuer(), person.subject())
                .flatMap(linked -> users.find(linked.userId())
                        .map(user -> new Known(
                                user.id(),
                                user.shownName(),
                                user.email(),
                                linked.given(),
                                Set.copyOf(groups.listOf(user.id())))))
                .orElse(null);
    }

    /** Takes over what the provider says; groups first, as they are locked before accounts. */
    void follow(Known known, ProviderPerson person) {
        SortedSet<String> joined = known.toJoin(person);
        SortedSet<String> left = known.toLeave(person);
        if (!joined.isEmpty() || !left.isEmpty()) {
            lockGroups(joined, left);
        }
        User user = users.lock(known.userId()).orElseThrow(() -> new ApiException(ApiError.ACCOUNT_MISSING));
        if (person.displayName() != null) {
            user.rename(person.displayName());
        }
        if (person.email() != null) {
            user.reachBy(person.email());
        }
        if (person.groupIds() != null) {
            signIns.find(person.issuer(), person.subject()).ifPresent(linked -> linked.give(known.givenAfter(person)));
            move(user.id(), joined, left);
        }
    }

    private void lockGroups(SortedSet<String> joined, SortedSet<String> left) {
        Set<String> there = Set.copyOf(groupService.listIds());
        joined.stream().filter(group -> !there.contains(group)).forEach(group -> groupService.create(group, ""));
        SortedSet<String> all = new TreeSet<>(joined);
        all.addAll(left);
        groups.lockAll(all);
    }

    private void move(String userId, SortedSet<String> joined, SortedSet<String> left) {
        List<String> added =
                joined.stream().filter(group -> groups.addMember(group, userId)).toList();
        if (!added.isEmpty()) {
            events.fire(new GroupsJoined(userId, added));
        }
        for (String group : left) {
            if (groups.removeMember(group, userId)) {
                events.fire(new GroupLeft(userId, group));
            }
        }
    }

    /**
     * What is known of an account.
     *
     * @param email null: none
     * @param given groups that this provider gave it
     * @param groups all groups that it is in
     */
    record Known(String userId, String displayName, String email, SortedSet<String> given, Set<String> groups) {

        /** Whether the provider says something else. */
        boolean differs(ProviderPerson person) {
            return (person.displayName() != null && !person.displayName().equals(displayName))
                    || (person.email() != null && !person.email().equals(email))
                    || (person.groupIds() != null && !given.equals(givenAfter(person)));
        }

        SortedSet<String> toJoin(ProviderPerson person) {
            SortedSet<String> joined = new TreeSet<>(person.groupIds() == null ? Set.of() : person.groupIds());
            joined.removeAll(groups);
            return joined;
        }

        SortedSet<String> toLeave(ProviderPerson person) {
            SortedSet<String> left = new TreeSet<>(person.groupIds() == null ? Set.of() : given);
            if (person.groupIds() != null) {
                left.removeAll(person.groupIds());
            }
            left.retainAll(groups);
            return left;
        }

        /**
         * What it gave before and still says, and what is new: a group that the account has from elsewhere stays so.
         */
        SortedSet<String> givenAfter(ProviderPerson person) {
            SortedSet<String> after = new TreeSet<>(given);
            after.retainAll(person.groupIds());
            after.addAll(toJoin(person));
            return after;
        }
    }
}
