package org.carillon.room.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Whom somebody names, or could not have, when they create a conversation. Source: docs/contract/conversations.md 2.2.
 *
 * @param users ids of accounts
 * @param groups ids of groups
 * @param emails addresses
 * @param phones numbers
 * @param federated_users accounts of other servers
 * @param teams ids of teams
 */
public record InvitationList(
        List<String> users,
        List<String> groups,
        List<String> emails,
        List<String> phones,
        List<String> federated_users,
        List<String> teams) {
    /** A list without anybody. */
    public static final InvitationList NOBODY =
            new InvitationList(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final Set<String> KINDS = Set.of("users", "groups", "emails", "phones", "federated_users", "teams");
    private static final int MOST = 1_000;

    /**
     * Reads what a client sent, by kind.
     *
     * @throws ApiException INVITED_INVALID for another kind, or more than 1,000 of one
     */
    static InvitationList of(Map<String, List<String>> named) {
        if (!KINDS.containsAll(named.keySet()) || named.values().stream().anyMatch(names -> names.size() > MOST)) {
            throw new ApiException(ApiError.INVITED_INVALID);
        }
        return new InvitationList(
                names(named, "users"),
                names(named, "groups"),
                names(named, "emails"),
                names(named, "phones"),
                names(named, "federated_users"),
                names(named, "teams"));
    }

    private static List<String> names(Map<String, List<String>> named, String kind) {
        return named.getOrDefault(kind, List.of()).stream().distinct().toList();
    }

    /** This list with a group before all others. */
    InvitationList withGroup(String groupId) {
        List<String> all = new ArrayList<>(List.of(groupId));
        groups.stream().filter(id -> !id.equals(groupId)).forEach(all::add);
        return new InvitationList(users, all, emails, phones, federated_users, teams);
    }

    /** Whether it names nobody of any kind. */
    public boolean isEmpty() {
        return equals(NOBODY);
    }
}
