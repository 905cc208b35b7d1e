package org.carillon.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import java.util.function.Supplier;
import org.carillon.platform.http.ApiException;

/** Refusals of our services as a provisioning client hears them. Source: docs/contract/scim.md 4. */
final class ScimRefusals {
    static final int LONGEST_EXTERNAL_ID = 255;

    private ScimRefusals() {}

    /** Does it, and says in the protocol why not. */
    static <T> T telling(Supplier<T> act) {
        try {
            return act.get();
        } catch (ApiException e) {
            throw of(e);
        }
    }

    static ScimException invalid(String why) {
        return new BadRequestException(why, ScimType.RFC7644.INVALID_VALUE);
    }

    static ScimException fixed(String why) {
        return new BadRequestException(why, ScimType.RFC7644.MUTABILITY);
    }

    static ScimException unknown(String id) {
        return new ResourceNotFoundException("there is nothing with the id '" + id + "'");
    }

    /** As a client calls it; null: nothing. */
    static String externalId(String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.length() > LONGEST_EXTERNAL_ID) {
            throw invalid("externalId has more than " + LONGEST_EXTERNAL_ID + " characters");
        }
        return sent;
    }

    private static ScimException of(ApiException refusal) {
        return switch (refusal.error()) {
            case USER_EXISTS, GROUP_EXISTS -> new ConflictException("it is there already", ScimType.RFC7644.UNIQUENESS);
            case USER_ID_INVALID ->
                invalid("userName: 1 to 64 of a-z, A-Z, 0-9, space and _.@'-, which is neither . nor ..");
            case USER_VALUE_INVALID ->
                invalid("a name of more than 255 characters, or an address or number that is none");
            case GROUP_ID_INVALID -> invalid("displayName: 1 to 64 characters, none of which a path cannot carry");
            case GROUP_PROTECTED -> new ForbiddenException("the group of administrators stays");
            case MEMBERSHIP_USER_UNKNOWN -> invalid("a member is no account");
            case USER_REFUSED, USER_NOT_FOUND, GROUP_NOT_FOUND, MEMBERSHIP_GROUP_UNKNOWN ->
                new ResourceNotFoundException("it is gone");
            default -> throw refusal;
        };
    }
}
