package org.carillon.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.MultiComplexNode;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.PhoneNumber;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.NewAccount;
import org.carillon.people.identity.UserService;

/**
 * Accounts as resources: {@code id} and {@code userName} are the user id, which never changes. Source:
 * docs/contract/scim.md 2.
 */
class ScimUsers extends ResourceHandler<User> {
    private final UserService accounts;
    private final ScimNameRepository names;

    ScimUsers(UserService accounts, ScimNameRepository names) {
        this.accounts = accounts;
        this.names = names;
    }

    @Override
    public User createResource(User sent, Context context) {
        return ScimRefusals.telling(() -> {
            String id = sent.getUserName().orElse("");
            accounts.createWithoutPassword(
                    new NewAccount(id, shownName(sent), email(sent).orElse(null), List.of()));
            phone(sent).ifPresent(phone -> accounts.edit(id, "phone", phone));
            if (!sent.isActive().orElse(true)) {
                accounts.setEnabled(Caller.GUEST, id, false);
            }
            names.put(
                    ScimNameRepository.USER,
                    id,
                    ScimRefusals.externalId(sent.getExternalId().orElse(null)));
            return find(id).orElseThrow(() -> ScimRefusals.unknown(id));
        });
    }

    @Override
    public User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        return find(id).orElse(null);
    }

    /** One by its name alone is looked for; for all else the library filters, sorts and pages. */
    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        List<User> found = ScimFilter.single(filter)
                .map(single -> (single.isExternalId()
                                ? names.find(ScimNameRepository.USER, single.value())
                                : Optional.of(single.value()))
                        .flatMap(this::find)
                        .map(List::of)
                        .orElse(List.of()))
                .orElseGet(this::all);
        return PartialListResponse.<User>builder()
                .resources(found)
                .totalResults(found.size())
                .build();
    }

    @Override
    public User updateResource(User sent, Context context) {
        return ScimRefusals.telling(() -> {
            String id = sent.getId().orElse("");
            org.carillon.people.identity.User known = accounts.find(id).orElseThrow(() -> ScimRefusals.unknown(id));
            if (!sent.getUserName().orElse("").equalsIgnoreCase(known.id())) {
                throw ScimRefusals.fixed("userName cannot be changed: it is what the account is known by");
            }
            change(known.id(), "displayname", known.shownName(), Objects.requireNonNullElse(shownName(sent), ""));
            change(known.id(), "email", known.email(), email(sent).orElse(""));
            change(known.id(), "phone", known.phone(), phone(sent).orElse(""));
            accounts.setEnabled(Caller.GUEST, known.id(), sent.isActive().orElse(true));
            names.put(
                    ScimNameRepository.USER,
                    known.id(),
                    ScimRefusals.externalId(sent.getExternalId().orElse(null)));
            return find(known.id()).orElseThrow(() -> ScimRefusals.unknown(id));
        });
    }

    @Override
    public void deleteResource(String id, Context context) {
        boolean done = ScimRefusals.telling(() -> {
            accounts.delete(Caller.GUEST, id);
            return true;
        });
        assert done;
    }

    private void change(String id, String field, String before, String after) {
        if (!after.equals(before == null ? "" : before)) {
            accounts.edit(id, field, after);
        }
    }

    private Optional<User> find(String id) {
        return accounts.find(id)
                .map(user -> toScim(user, accounts.groupsOf(user.id()), names.of(ScimNameRepository.USER, user.id())));
    }

    private List<User> all() {
        Map<String, List<String>> groups = accounts.groupsOfAll();
        Map<String, String> externalIds = names.all(ScimNameRepository.USER);
        return accounts.list().stream()
                .map(user -> toScim(user, groups.getOrDefault(user.id(), List.of()), externalIds.get(user.id())))
                .toList();
    }

    private static User toScim(org.carillon.people.identity.User user, List<String> groups, String externalId) {
        return User.builder()
                .id(user.id())
                .externalId(externalId)
                .userName(user.id())
                .displayName(user.shownName())
                .name(Name.builder().formatted(user.shownName()).build())
                .active(user.isEnabled())
                .emails(
                        user.email() == null
                                ? List.of()
                                : List.of(Email.builder()
                                        .value(user.email())
                                        .type("work")
                                        .primary(true)
                                        .build()))
                .phoneNumbers(
                        user.phone().isEmpty()
                                ? List.of()
                                : List.of(PhoneNumber.builder()
                                        .value(user.phone())
                                        .type("work")
                                        .primary(true)
                                        .build()))
                .groups(groups.stream()
                        .map(group -> GroupNode.builder()
                                .value(group)
                                .display(group)
                                .type("direct")
                                .build())
                        .toList())
                .build();
    }

    /** The name to show, else that of the person; null: neither. */
    private static String shownName(User sent) {
        return sent.getDisplayName()
                .or(() -> sent.getName().flatMap(Name::getFormatted))
                .or(() -> sent.getName().map(name -> Stream.of(name.getGivenName(), name.getFamilyName())
                        .flatMap(Optional::stream)
                        .reduce((given, family) -> given + " " + family)
                        .orElse("")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    private static Optional<String> email(User sent) {
        return first(sent.getEmails());
    }

    private static Optional<String> phone(User sent) {
        return first(sent.getPhoneNumbers());
    }

    /** The primary one, else the first. */
    private static Optional<String> first(List<? extends MultiComplexNode> values) {
        List<MultiComplexNode> all = List.copyOf(values);
        return all.stream()
                .filter(MultiComplexNode::isPrimary)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .flatMap(MultiComplexNode::getValue);
    }
}
