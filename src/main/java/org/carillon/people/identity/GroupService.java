package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Target;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;
import org.carillon.platform.http.RequestPath;

/** Groups and who is in them. Source: docs/contract/set-up.md 1 and 2. */
@ApplicationScoped
@Transactional
public class GroupService {
    private static final int LONGEST_ID = 64;

    @Inject
    GroupRepository groups;

    @Inject
    UserRepository users;

    @Inject
    LatestMessageId latestMessage;

    @Inject
    ProvisioningLock lock;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<Object> events;

    /**
     * A new group without members. Its id can stand in paths.
     *
     * @throws ApiException GROUP_ID_INVALID, GROUP_EXISTS
     */
    public void create(String id, String displayName) {
        if (!canBeCalled(id)) {
            throw new ApiException(ApiError.GROUP_ID_INVALID);
        }
        lock.begin();
        if (groups.find(id).isPresent()) {
            throw new ApiException(ApiError.GROUP_EXISTS);
        }
        // Whoever writes about a group holds its row, or a conversation that its deletion waits for: all of that is
        // stored
        groups.add(new UserGroup(id, AccountFields.name(displayName), latestMessage.latestId()));
        events.fire(Act.of(ActKind.GROUP_CREATED, Target.group(id)));
    }

    /** Whether a group may have this id; null is none. */
    public static boolean canBeCalled(String id) {
        return id != null && !id.isBlank() && !CodePoints.exceed(id, LONGEST_ID) && RequestPath.canCarry(id);
    }

    /**
     * Changes the field {@code displayname}.
     *
     * @throws ApiException GROUP_NOT_FOUND, USER_FIELD_UNKNOWN, USER_VALUE_INVALID
     */
    public void edit(String id, String field, String value) {
        UserGroup group = lock(id);
        if (!"displayname".equals(field)) {
            throw new ApiException(ApiError.USER_FIELD_UNKNOWN);
        }
        String before = group.shownName();
        group.rename(AccountFields.name(value));
        events.fire(Act.of(ActKind.GROUP_CHANGED, Target.group(group.id()))
                .with("field", field)
                .changed(before, group.shownName()));
    }

    /**
     * Deletes the group, not its members.
     *
     * @throws ApiException GROUP_NOT_FOUND, GROUP_PROTECTED for the administrators' one
     */
    public void delete(String id) {
        lock.begin();
        UserGroup group = lock(id);
        if (UserGroup.ADMINISTRATORS.equals(id)) {
            throw new ApiException(ApiError.GROUP_PROTECTED);
        }
        events.fire(Act.of(ActKind.GROUP_DELETED, Target.group(id)));
        events.fire(new GroupDeleted(id));
        groups.remove(group);
    }

    /**
     * Ids of the members, in order.
     *
     * @throws ApiException GROUP_NOT_FOUND
     */
    public List<String> listMembers(String id) {
        return groups.listMembers(get(id).id());
    }

    /** Ids of all groups, in order. */
    public List<String> listIds() {
        return groups.listIds();
    }

    /**
     * Adds the account to the group; nothing changes when it is in it. Administrators are made only by callers who have
     * shown their password.
     *
     * @throws ApiException PASSWORD_NOT_SHOWN, MEMBERSHIP_GROUP_MISSING, MEMBERSHIP_GROUP_UNKNOWN,
     *     MEMBERSHIP_USER_UNKNOWN
     */
    public void addMember(String groupId, String userId) {
        if (UserGroup.ADMINISTRATORS.equalsIgnoreCase(groupId)) {
            caller.requirePassword();
        }
        lock.begin();
        String member = lockMembership(groupId, userId);
        if (groups.addMember(groupId, member)) {
            events.fire(new GroupsJoined(member, List.of(groupId)));
            events.fire(Act.of(ActKind.GROUP_MEMBER_ADDED, Target.user(member)).with("group", groupId));
        }
    }

    /**
     * Takes the account out of the group; nothing changes when it is not in it.
     *
     * @throws ApiException MEMBERSHIP_GROUP_MISSING, MEMBERSHIP_GROUP_UNKNOWN, MEMBERSHIP_USER_UNKNOWN
     */
    public void removeMember(String groupId, String userId) {
        lock.begin();
        String member = lockMembership(groupId, userId);
        if (groups.removeMember(groupId, member)) {
            events.fire(new GroupLeft(member, groupId));
            events.fire(
                    Act.of(ActKind.GROUP_MEMBER_REMOVED, Target.user(member)).with("group", groupId));
        }
    }

    private UserGroup lock(String id) {
        return groups.lock(id).orElseThrow(() -> new ApiException(ApiError.GROUP_NOT_FOUND));
    }

    private UserGroup get(String id) {
        return groups.find(id).orElseThrow(() -> new ApiException(ApiError.GROUP_NOT_FOUND));
    }

    /**
     * Answers the id of the account as it is stored. The group is locked before anything of it is read: it may be gone.
     */
    private String lockMembership(String groupId, String userId) {
        if (groupId == null || groupId.isEmpty()) {
            throw new ApiException(ApiError.MEMBERSHIP_GROUP_MISSING);
        }
        if (groups.lock(groupId).isEmpty()) {
            throw new ApiException(ApiError.MEMBERSHIP_GROUP_UNKNOWN);
        }
        return users.storedId(userId).orElseThrow(() -> new ApiException(ApiError.MEMBERSHIP_USER_UNKNOWN));
    }
}
