package org.carillon.room.conversation;

import java.util.List;
import java.util.Map;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Unreadable;

/**
 * Body of "create conversation". Null, 0 and the empty text are the same: nothing special. Source:
 * docs/contract/conversations.md 2.
 *
 * @param roomType 1 one-to-one, 2 group, 3 public
 * @param invite user id (one-to-one) or group id; null or empty: nobody
 * @param roomName name; null or empty only where the type gives one
 * @param source where {@code invite} comes from; what is not known means groups
 * @param objectType reserved for conversations that belong to something; must be null or empty
 * @param objectId of that something; must be null or empty
 * @param password of a public conversation, up to 255 characters
 * @param readOnly 0 or 1
 * @param listable 0 nobody finds it, 1 users, 2 everybody with an account
 * @param messageExpiration seconds
 * @param lobbyState 0 open, 1 closed
 * @param lobbyTimer seconds since 1970 when the lobby opens by itself
 * @param sipEnabled 0 off, 1 with PIN, 2 also without
 * @param permissions bit mask, 0 to 255
 * @param recordingConsent 0 or 1
 * @param mentionPermissions 0 all, 1 moderators
 * @param description up to 2,000 characters
 * @param emoji not supported
 * @param avatarColor not supported
 * @param participants lists by kind: users, groups, emails, phones, federated_users, teams
 * @param owner the caller's own id
 * @param preset not supported
 */
public record CreateConversation(
        @Unreadable(ApiError.CREATION_TYPE_UNKNOWN) Integer roomType,
        @Unreadable(ApiError.INVITED_INVALID) String invite,
        @Unreadable(ApiError.CREATION_NAME_INVALID) String roomName,
        @Unreadable(ApiError.INVITED_INVALID) String source,
        @Unreadable(ApiError.OBJECT_TYPE_UNKNOWN) String objectType,
        @Unreadable(ApiError.OBJECT_ID_UNKNOWN) String objectId,
        @Unreadable(ApiError.CREATION_PASSWORD_INVALID) String password,
        @Unreadable(ApiError.CREATION_READ_ONLY_INVALID) Integer readOnly,
        @Unreadable(ApiError.CREATION_LISTING_INVALID) Integer listable,
        @Unreadable(ApiError.CREATION_EXPIRATION_INVALID) Integer messageExpiration,
        @Unreadable(ApiError.CREATION_LOBBY_INVALID) Integer lobbyState,
        @Unreadable(ApiError.CREATION_LOBBY_TIMER_INVALID) Long lobbyTimer,
        @Unreadable(ApiError.CREATION_SIP_INVALID) Integer sipEnabled,
        @Unreadable(ApiError.CREATION_PERMISSIONS_INVALID) Integer permissions,
        @Unreadable(ApiError.CREATION_CONSENT_INVALID) Integer recordingConsent,
        @Unreadable(ApiError.CREATION_MENTIONS_INVALID) Integer mentionPermissions,
        @Unreadable(ApiError.CREATION_DESCRIPTION_INVALID) String description,
        @Unreadable(ApiError.AVATAR_NOT_SUPPORTED) String emoji,
        @Unreadable(ApiError.AVATAR_NOT_SUPPORTED) String avatarColor,
        @Unreadable(ApiError.INVITED_INVALID) Map<String, List<String>> participants,
        @Unreadable(ApiError.OWNER_NOT_SUPPORTED) String owner,
        @Unreadable(ApiError.PRESET_NOT_SUPPORTED) String preset) {}
