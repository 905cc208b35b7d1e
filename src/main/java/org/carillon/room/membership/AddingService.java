package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Adds somebody to a conversation, whatever kind they are of. Source: docs/contract/participants.md 3.1. */
@ApplicationScoped
@Transactional
public class AddingService {
    @Inject
    MemberService members;

    @Inject
    PhoneService phones;

    @Inject
    EmailService emails;

    /**
     * Adds one.
     *
     * @param source users, groups, emails or phones; null: users
     * @param added user id, group id, e-mail address or phone number
     * @return whether this opened the conversation for guests
     * @throws ApiException SOURCE_NOT_SUPPORTED, SOURCE_UNKNOWN, else as {@link MemberService}, {@link PhoneService}
     *     and {@link EmailService} refuse
     */
    public boolean add(Admission caller, Caller person, String source, String added) {
        switch (source == null ? "users" : source) {
            case "users" -> members.addUser(caller, added);
            case "groups" -> members.addGroup(caller, added);
            case "phones" -> phones.add(caller, person, added);
            case "emails" -> {
                return emails.invite(caller, person, added);
            }
            case "remotes", "federated_users" -> throw new ApiException(ApiError.SOURCE_NOT_SUPPORTED);
            default -> throw new ApiException(ApiError.SOURCE_UNKNOWN);
        }
        return false;
    }
}
