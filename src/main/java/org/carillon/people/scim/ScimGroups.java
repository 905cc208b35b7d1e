package org.carillon.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carillon.people.identity.GroupService;
import org.carillon.people.identity.UserGroup;

/**
 * Groups as resources. A group gets its first name as its id, as settings name groups by it; later it can be renamed.
 * Source: docs/contract/scim.md 3.
 */
class ScimGroups extends ResourceHandler<Group> {
    private final GroupService groups;
    private final ScimNameRepository names;

    ScimGroups(GroupService groups, ScimNameRepository names) {
        this.groups = groups;
        this.names = names;
    }

    @Override
    public Group createResource(Group sent, Context context) {
        return ScimRefusals.telling(() -> {
            String id = sent.getDisplayName().orElse("").strip();
            groups.create(id, "");
            members(sent).forEach(member -> groups.addMember(id, member));
            names.put(
                    ScimNameRepository.GROUP,
                    id,
                    ScimRefusals.externalId(sent.getExternalId().orElse(null)));
            return find(id).orElseThrow(() -> ScimRefusals.unknown(id));
        });
    }

    @Override
    public Group getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        return find(id).orElse(null);
    }

    /** One by its name alone is looked for; for all else the library filters, sorts and pages. */
    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        List<Group> found = ScimFilter.single(filter)
                .map(single -> (single.isExternalId()
                                ? names.find(ScimNameRepository.GROUP, single.value())
                                : Optional.of(single.value()))
                        .flatMap(this::find)
                        .map(List::of)
                        .orElse(List.of()))
                .orElseGet(this::all);
        return PartialListResponse.<Group>builder()
                .resources(found)
                .totalResults(found.size())
                .build();
    }

    @Override
    public Group updateResource(Group sent, Context context) {
        return ScimRefusals.telling(() -> {
            String id = sent.getId().orElse("");
            UserGroup known = groups.find(id).orElseThrow(() -> ScimRefusals.unknown(id));
            SortedSet<String> wanted = members(sent);
            SortedSet<String> there = new TreeSet<>(groups.listMembers(id));
            if (UserGroup.ADMINISTRATORS.equals(id) && !wanted.equals(there)) {
                throw ScimRefusals.fixed("who is an administrator is not decided by provisioning");
            }
            String name = sent.getDisplayName().orElse("").strip();
            if (!name.equals(known.shownName())) {
                groups.edit(id, "displayname", name);
            }
            wanted.stream().filter(member -> !there.contains(member)).forEach(member -> groups.addMember(id, member));
            there.stream()
                    .filter(member -> !wanted.contains(member))
                    .forEach(member -> groups.removeMember(id, member));
            names.put(
                    ScimNameRepository.GROUP,
                    id,
                    ScimRefusals.externalId(sent.getExternalId().orElse(null)));
            return find(id).orElseThrow(() -> ScimRefusals.unknown(id));
        });
    }

    @Override
    public void deleteResource(String id, Context context) {
        boolean done = ScimRefusals.telling(() -> {
            groups.delete(id);
            return true;
        });
        assert done;
    }

    private Optional<Group> find(String id) {
        return groups.find(id)
                .map(group -> toScim(group, groups.listMembers(id), names.of(ScimNameRepository.GROUP, id)));
    }

    private List<Group> all() {
        Map<String, List<String>> members = groups.membersOfAll();
        Map<String, String> externalIds = names.all(ScimNameRepository.GROUP);
        return groups.list().stream()
                .map(group -> toScim(group, members.getOrDefault(group.id(), List.of()), externalIds.get(group.id())))
                .toList();
    }

    private static Group toScim(UserGroup group, List<String> members, String externalId) {
        return Group.builder()
                .id(group.id())
                .externalId(externalId)
                .displayName(group.shownName())
                .members(members.stream()
                        .map(member ->
                                Member.builder().value(member).type("User").build())
                        .toList())
                .build();
    }

    private static SortedSet<String> members(Group sent) {
        SortedSet<String> members = new TreeSet<>();
        for (Member member : sent.getMembers()) {
            if (!"User".equals(member.getType().orElse("User"))) {
                throw ScimRefusals.invalid("groups in groups are not kept: send their people as members");
            }
            members.add(member.getValue().orElseThrow(() -> ScimRefusals.invalid("a member has no value")));
        }
        return members;
    }
}
