package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** Accounts and groups. Source: docs/contract/set-up.md 1, docs/contract/identity.md 2. */
@ApplicationScoped
@Transactional
public class UserService {
    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9 _.@'-]{1,64}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{1,30}");
    private static final int LONGEST_PASSWORD = 469;
    private static final int LONGEST_TEXT = 255;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    Passwords passwords;

    @Inject
    Event<Object> news;

    /**
     * A new account.
     *
     * @param displayName null or empty: the id
     * @param email null when unknown
     * @param groupIds groups to join at once
     * @throws ApiException USER_EXISTS, USER_ID_INVALID, USER_PASSWORD_INVALID, USER_VALUE_INVALID,
     *     USER_GROUP_UNKNOWN
     */
    public void create(String id, String password, String displayName, String email, Collection<String> groupIds) {
        String hash =
                password == null || password.isEmpty() ? "" : passwords.hash(password); // slow, so before the lock
        groups.lockForProvisioning();
        if (id != null && users.find(id).isPresent()) {
            throw new ApiException(ApiError.USER_EXISTS);
        }
        if (id == null || !USER_ID.matcher(id).matches() || id.isBlank() || !id.equals(id.strip())) {
            throw new ApiException(ApiError.USER_ID_INVALID);
        }
        checkPassword(password);
        String name = displayName == null ? "" : displayName.strip();
        if (name.length() > LONGEST_TEXT || (email != null && email.length() > LONGEST_TEXT)) {
            throw new ApiException(ApiError.USER_VALUE_INVALID);
        }
        if (groupIds.stream().anyMatch(group -> groups.find(group).isEmpty())) {
            throw new ApiException(ApiError.USER_GROUP_UNKNOWN);
        }
        users.add(new User(id, hash, name, email));
        List<String> joined = groupIds.stream().distinct().sorted().toList();
        joined.forEach(groups::lock);
        joined.forEach(group -> groups.addMember(group, id));
        if (!joined.isEmpty()) {
            news.fire(new GroupsJoined(id, joined));
        }
    }

    /**
     * Changes one field: {@code displayname} (also {@code display}), {@code email}, {@code phone} or {@code password}.
     *
     * @throws ApiException USER_NOT_FOUND, USER_FIELD_UNKNOWN, USER_VALUE_INVALID, USER_PASSWORD_INVALID
     */
    public void edit(String id, String field, String value) {
        User user = users.lock(id).orElseThrow(() -> new ApiException(ApiError.USER_NOT_FOUND));
        String text = value == null ? "" : value;
        switch (field == null ? "" : field) {
            case "displayname", "display" -> user.rename(bounded(text.strip()));
            case "email" -> user.reachBy(text.isBlank() ? null : matching(EMAIL, bounded(text.strip())));
            case "phone" -> user.callBy(text.isBlank() ? "" : matching(PHONE, text.strip()));
            case "password" -> {
                checkPassword(text);
                user.changePassword(passwords.hash(text));
            }
            default -> throw new ApiException(ApiError.USER_FIELD_UNKNOWN);
        }
    }

    /**
     * Keeps something back from others, or no longer: {@code read_status_privacy} up to where the account has read,
     * {@code typing_privacy} that it is typing.
     *
     * @param value 0 public, 1 private
     * @throws ApiException BAD_PARAMETER, USER_NOT_FOUND
     */
    public void changePrivacy(String id, String key, Integer value) {
        if (key == null || value == null || value < 0 || value > 1) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        User user = users.lock(id).orElseThrow(() -> new ApiException(ApiError.USER_NOT_FOUND));
        switch (key) {
            case "read_status_privacy" -> user.hideReading(value == 1);
            case "typing_privacy" -> user.hideTyping(value == 1);
            default -> throw new ApiException(ApiError.BAD_PARAMETER);
        }
    }

    /**
     * Deletes the account with its app passwords and memberships.
     *
     * @throws ApiException USER_REFUSED when there is none, or it is the caller's own
     */
    public void delete(Caller caller, String id) {
        groups.lockForProvisioning();
        groups.lockOf(id); // whoever adds them with all their members has done so, or comes later
        User user = users.lock(id)
                .filter(found -> !caller.is(found.id()))
                .orElseThrow(() -> new ApiException(ApiError.USER_REFUSED));
        news.fire(new UserDeleted(id, user.shownName()));
        appPasswords.removeOf(id);
        users.remove(user);
    }

    /**
     * Lets the account log in, or no longer: its sessions end, and its calls.
     *
     * @throws ApiException USER_REFUSED when there is none, or it is the caller's own
     */
    public void setEnabled(Caller caller, String id, boolean enabled) {
        User user = users.lock(id)
                .filter(found -> !caller.is(found.id()))
                .orElseThrow(() -> new ApiException(ApiError.USER_REFUSED));
        if (user.setEnabled(enabled) && !enabled) {
            news.fire(new UserDisabled(id));
        }
    }

    /**
     * The account.
     *
     * @throws ApiException USER_NOT_FOUND
     */
    public User get(String id) {
        return users.find(id).orElseThrow(() -> new ApiException(ApiError.USER_NOT_FOUND));
    }

    /** Ids of all accounts, in order. */
    public List<String> listIds() {
        return users.listIds();
    }

    /** Ids of the groups of an account, in order. */
    public List<String> groupsOf(String userId) {
        return groups.listOf(userId);
    }

    private static void checkPassword(String password) {
        if (password == null || password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            throw new ApiException(ApiError.USER_PASSWORD_INVALID);
        }
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new ApiException(ApiError.USER_VALUE_INVALID);
        }
        return text;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ApiException(ApiError.USER_VALUE_INVALID);
        }
        return text;
    }
}
