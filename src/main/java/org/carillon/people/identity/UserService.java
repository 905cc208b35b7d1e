package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Target;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Switch;

/** Accounts and groups. Source: docs/contract/set-up.md 1, docs/contract/identity.md 2. */
@ApplicationScoped
@Transactional
public class UserService {
    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    SignInRepository signIns;

    @Inject
    ProvisioningLock lock;

    @Inject
    Event<Object> events;

    /**
     * A new account.
     *
     * @param passwordHash null for a password that nobody may have
     * @throws ApiException USER_EXISTS, USER_ID_INVALID, USER_PASSWORD_INVALID, USER_VALUE_INVALID, USER_GROUP_UNKNOWN
     */
    void create(NewAccount account, String passwordHash) {
        String id = account.id();
        beginNew(id);
        if (passwordHash == null) {
            throw new ApiException(ApiError.USER_PASSWORD_INVALID);
        }
        User user = new User(
                id, passwordHash, AccountFields.name(account.displayName()), AccountFields.email(account.email()));
        if (account.groupIds().stream().anyMatch(group -> groups.find(group).isEmpty())) {
            throw new ApiException(ApiError.USER_GROUP_UNKNOWN);
        }
        users.add(user);
        List<String> joined = account.groupIds().stream().distinct().sorted().toList();
        joined.forEach(groups::lock);
        joined.forEach(group -> groups.addMember(group, id));
        if (!joined.isEmpty()) {
            events.fire(new GroupsJoined(id, joined));
        }
        events.fire(Act.of(ActKind.ACCOUNT_CREATED, Target.user(id)).with("groups", joined));
    }

    /**
     * A new account that signs in elsewhere.
     *
     * @throws ApiException USER_EXISTS, USER_ID_INVALID
     */
    void createWithoutPassword(String id) {
        beginNew(id);
        users.add(User.withoutPassword(id, "", null));
    }

    private void beginNew(String id) {
        lock.begin();
        if (id != null && users.find(id).isPresent()) {
            throw new ApiException(ApiError.USER_EXISTS);
        }
        UserId.check(id);
    }

    /**
     * Changes one field: {@code displayname} (also {@code display}), {@code email} or {@code phone}. Others take what
     * is so anyway.
     *
     * @throws ApiException USER_NOT_FOUND, USER_FIELD_UNKNOWN, USER_VALUE_INVALID
     */
    public void edit(String id, String field, String value) {
        User user = users.lock(id).orElseThrow(() -> new ApiException(ApiError.USER_NOT_FOUND));
        String text = value == null ? "" : value;
        switch (field == null ? "" : field) {
            case "displayname", "display" -> {
                String before = user.shownName();
                user.rename(AccountFields.name(text));
                tellChanged(user, "displayname", before, user.shownName());
            }
            case "email" -> {
                String before = user.email();
                user.reachBy(AccountFields.email(text));
                tellChanged(user, "email", before, user.email());
            }
            case "phone" -> {
                String before = user.phone();
                user.callBy(AccountFields.phone(text));
                tellChanged(user, "phone", before, user.phone());
            }
            default -> AccountFields.checkFixed(field, text);
        }
    }

    private void tellChanged(User user, String field, Object before, Object after) {
        events.fire(Act.of(ActKind.ACCOUNT_CHANGED, Target.user(user.id()))
                .with("field", field)
                .changed(before, after));
    }

    /**
     * From now on only this password is right.
     *
     * @throws ApiException USER_NOT_FOUND; WRONG_CREDENTIALS when it is the caller's own and not the one any more that
     *     they have shown
     */
    void changePassword(Caller caller, String id, String passwordHash) {
        User user = users.lock(id).orElseThrow(() -> new ApiException(ApiError.USER_NOT_FOUND));
        if (caller.is(user.id()) && !caller.credential().equals(Login.ofPassword(user))) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
        user.changePassword(passwordHash);
        events.fire(Act.of(ActKind.ACCOUNT_PASSWORD_CHANGED, Target.user(user.id())));
    }

    /**
     * Keeps something back from others, or no longer: {@code read_status_privacy} up to where the account has read,
     * {@code typing_privacy} that it is typing.
     *
     * @param value 0 public, 1 private
     * @throws ApiException BAD_PARAMETER, USER_NOT_FOUND
     */
    public void changePrivacy(String id, String key, Integer value) {
        if (key == null) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        boolean hidden = Switch.isOn(value, ApiError.BAD_PARAMETER);
        User user = users.lock(id).orElseThrow(() -> new ApiException(ApiError.USER_NOT_FOUND));
        switch (key) {
            case "read_status_privacy" -> user.hideReading(hidden);
            case "typing_privacy" -> user.hideTyping(hidden);
            default -> throw new ApiException(ApiError.BAD_PARAMETER);
        }
    }

    /**
     * Deletes the account with its app passwords and memberships.
     *
     * @throws ApiException USER_REFUSED when there is none, or it is the caller's own
     */
    public void delete(Caller caller, String id) {
        lock.begin();
        groups.lockOf(id); // whoever adds them with all their members has done so, or comes later
        User user = users.lock(id)
                .filter(found -> !caller.is(found.id()))
                .orElseThrow(() -> new ApiException(ApiError.USER_REFUSED));
        events.fire(Act.of(ActKind.ACCOUNT_DELETED, Target.user(user.id())).with("name", user.shownName()));
        events.fire(new UserDeleted(user.id(), user.shownName()));
        appPasswords.removeOf(user.id());
        signIns.removeOf(user.id());
        users.remove(user);
    }

    /**
     * Lets the account log in, or no longer: its sessions end, and its calls.
     *
     * @throws ApiException USER_REFUSED when there is none, or it is the caller's own
     */
    public void setEnabled(Caller caller, String id, boolean enabled) {
        lock.begin();
        User user = users.lock(id)
                .filter(found -> !caller.is(found.id()))
                .orElseThrow(() -> new ApiException(ApiError.USER_REFUSED));
        signIns.forgetDisabled(user.id());
        change(user, enabled);
    }

    private boolean change(User user, boolean enabled) {
        boolean changed = user.setEnabled(enabled);
        if (changed) {
            ActKind kind = enabled ? ActKind.ACCOUNT_ENABLED : ActKind.ACCOUNT_DISABLED;
            events.fire(Act.of(kind, Target.user(user.id())));
            if (!enabled) {
                events.fire(new UserDisabled(user.id()));
            }
        }
        return changed;
    }

    /**
     * Disables an account because the directory does not know the person any more, with all that follows, or enables
     * one that was disabled for this reason; answers whether anything has changed.
     */
    boolean follow(FollowedAccount followed, boolean isThere) {
        lock.begin();
        Optional<User> user = users.lock(followed.userId());
        Optional<LinkedAccount> link = signIns.find(DirectoryPasswords.NAME, followed.subject())
                .filter(linked -> linked.isDisabledByDirectory() == isThere);
        if (user.isEmpty() || link.isEmpty() || user.get().isEnabled() == isThere) {
            return false;
        }
        link.get().noteDisabledByDirectory(!isThere);
        return change(user.get(), isThere);
    }

    /**
     * The account.
     *
     * @throws ApiException USER_NOT_FOUND
     */
    public User get(String id) {
        return users.find(id).orElseThrow(() -> new ApiException(ApiError.USER_NOT_FOUND));
    }

    /**
     * The account and the groups that it is in.
     *
     * @throws ApiException USER_NOT_FOUND
     */
    public AccountAndGroups getWithGroups(String id) {
        User user = get(id);
        return new AccountAndGroups(user, groups.listOf(user.id()));
    }

    /** Whether an id, in whatever case its letters are written, means the caller's own account. */
    public boolean isAccountOf(Caller caller, String id) {
        return caller.is(id) || users.storedId(id).filter(caller::is).isPresent();
    }

    /** Ids of all accounts, in order. */
    public List<String> listIds() {
        return users.listIds();
    }

    /** Ids of the groups of an account, in order. */
    public List<String> groupsOf(String userId) {
        return groups.listOf(userId);
    }

    /**
     * An account and its groups.
     *
     * @param groupIds in order
     */
    public record AccountAndGroups(User user, List<String> groupIds) {}
}
