package org.carillon.platform.http;

/**
 * All refusals of the API, in the order of the areas of the contract. A refusal has an HTTP status (as sent under
 * {@code v2.php}), the code in the envelope, a message for people and a word for programs; an empty word means that the
 * data of the answer is the empty list.
 *
 * <p>Source: docs/contract/envelope.md 9, docs/contract/guards.md 1.
 */
public enum ApiError {
    MAINTENANCE(503, "Service unavailable"),
    WRONG_CREDENTIALS(401, 997, "Unauthorised"),
    NOT_LOGGED_IN(401, 997, "Current user is not logged in"),
    UNKNOWN_ROUTE(404, "Invalid query: nothing answers at this address.\n"),
    CSRF_CHECK_FAILED(412, "CSRF check failed"),
    CLIENT_OUTDATED(426, ""),
    TOO_MANY_ATTEMPTS(429, "Reached maximum delay"),
    RATE_LIMITED(429, "Too many requests, come back in a minute"),
    PASSWORDS_BUSY(429, "Too many passwords are being checked, come back in a moment"),
    TOO_MANY_AT_ONCE(429, "Too many at once, come back in a minute"),
    LIMIT_REACHED(403, "There are as many as are allowed", "limit"),
    NOT_AN_ADMIN(403, "Logged in user must be an admin"),
    NOT_AN_AUDITOR(403, "Logged in user must be an auditor"),
    PASSWORD_NOT_SHOWN(403, "Password confirmation is required: send the password of the account with this request"),
    SIGN_IN_FAILED(403, "The sign-in did not succeed"),
    ACCOUNT_TAKEN(403, "Somebody has an account of this name here already"),
    ACCOUNT_MISSING(403, "There is no account of this name here"),
    ACCOUNT_DISABLED(403, "This account is disabled"),
    ACCOUNT_ID_INVALID(403, "No account can be called so here"),
    PROVIDER_UNAVAILABLE(503, "The server that signs people in does not answer"),
    TALK_NOT_ALLOWED(403, "Can not use Talk"),
    CALLS_DISABLED(403, "Can not use Talk"),
    /** There is one, but not for the caller; or it was deleted while the request was on its way. */
    CONVERSATION_NOT_FOUND(404, ""),
    /** No conversation has this token: counts as a wrong attempt. */
    CONVERSATION_UNKNOWN(404, ""),
    READ_ONLY(403, ""),
    IN_LOBBY(412, ""),
    NOT_A_MODERATOR(403, ""),
    PERMISSION_MISSING(403, ""),

    BAD_PARAMETER(400, ""),
    BODY_TOO_LARGE(413, "Request body is larger than 512 kB"),
    BODY_TOO_SLOW(408, "Request body did not arrive in time"),
    BODY_UNREADABLE(400, "Request body is not what its headers say"),
    CODING_UNKNOWN(415, "Content-Encoding is unknown"),
    CHARSET_UNKNOWN(415, "Charset of the request body is unknown"),
    TOO_MANY_FIELDS(413, "Request has more than 5,000 parameters"),
    AUDIT_BROKEN(409, "The audit log is broken"),
    UNAVAILABLE(503, "Service unavailable"),
    CROWDED(503, "Too many requests of your network wait for their turn, come back in a moment"),
    INTERNAL(500, "Internal Server Error"),

    /** Of operations whose clients read the word {@code type}. */
    CONVERSATION_TYPE_INVALID(400, "", "type"),
    VALUE_INVALID(400, "", "value"),
    CREATION_TYPE_UNKNOWN(400, "", "type"),
    CREATION_NOT_ALLOWED(403, "", "permissions"),
    OBJECT_TYPE_UNKNOWN(400, "", "object"),
    OBJECT_ID_UNKNOWN(400, "", "object-id"),
    INVITED_NOT_FOUND(404, "", "invite"),
    INVITED_NOT_ALLOWED(403, "", "invite"),
    INVITED_INVALID(400, "", "invite"),
    CREATION_NAME_INVALID(400, "", "name"),
    CREATION_PASSWORD_INVALID(400, "", "password"),
    CREATION_READ_ONLY_INVALID(400, "", "read-only"),
    CREATION_LISTING_INVALID(400, "", "listable"),
    CREATION_EXPIRATION_INVALID(400, "", "message-expiration"),
    CREATION_LOBBY_INVALID(400, "", "lobby"),
    CREATION_LOBBY_TIMER_INVALID(400, "", "lobby-timer"),
    CREATION_SIP_INVALID(400, "", "sip-enabled"),
    CREATION_PERMISSIONS_INVALID(400, "", "permissions"),
    CREATION_CONSENT_INVALID(400, "", "recording-consent"),
    CREATION_MENTIONS_INVALID(400, "", "mention-permissions"),
    CREATION_DESCRIPTION_INVALID(400, "", "description"),
    AVATAR_NOT_SUPPORTED(400, "", "avatar"),
    OWNER_NOT_SUPPORTED(400, "", "owner"),
    PRESET_NOT_SUPPORTED(400, "", "preset"),
    PASSWORD_NOT_POSSIBLE_HERE(403, "", "type"),
    EXPIRATION_INVALID(400, "", "seconds"),
    BRIDGE_SIGNATURE_WRONG(401, ""),
    SIP_NOT_FOR_CALLER(403, ""),
    SIP_NOT_CONFIGURED(412, "", "config"),
    SIP_NOT_POSSIBLE_HERE(400, "", "token"),
    SIP_UNCHANGED(400, "", "value"),
    RECORDING_NOT_USABLE(412, ""),
    CONSENT_VALUE_UNKNOWN(400, "", "value"),
    CONSENT_DURING_CALL(400, "", "call"),

    /** The caller's own membership is gone, or an operation about an attendee says so without a word. */
    ATTENDEE_NOT_FOUND(404, ""),
    /** The attendee that the request names, where clients read the word {@code participant}. */
    PARTICIPANT_NOT_FOUND(404, "", "participant"),
    ONESELF_PROTECTED(403, "", "self"),
    OWNER_PROTECTED(403, "", "owner"),
    MODERATOR_PROTECTED(403, "", "moderator"),
    ACTOR_TYPE_INVALID(400, "", "actor-type"),
    PARTICIPANT_TYPE_INVALID(400, "", "participant-type"),
    LEVEL_UNKNOWN(400, "", "level"),
    LAST_MODERATOR(400, "", "last-moderator"),
    NOT_A_GUEST(403, ""),
    GUESTS_SEE_NO_LIST(403, ""),
    WRONG_CONVERSATION_PASSWORD(403, ""),
    SESSION_IN_CALL(409, ""),
    SIP_UNAVAILABLE(501, "", "sip"),
    /** Of operations about attendees, whose clients read the word {@code room-type}. */
    ROOM_TYPE_INVALID(400, "", "room-type"),
    ADDED_NOT_FOUND(404, "", "new-participant"),
    ADDED_INVALID(400, "", "new-participant"),
    SOURCE_UNKNOWN(400, "", "source"),
    SOURCE_NOT_SUPPORTED(501, "", "federation"),

    CONSENT_MISSING(400, "", "consent"),
    SESSION_NOT_FOUND(404, ""),
    CALL_NOT_POSSIBLE_HERE(400, ""),
    MAY_NOT_START_CALL(403, "Can not start a call"),
    NO_CALL(400, ""),
    NOT_IN_CALL(400, ""),
    RINGING_WITHOUT_CALL(400, "", "call"),
    RINGER_NOT_IN_CALL(400, "", "in-call"),
    ALREADY_IN_CALL(400, "", "in-call"),
    NOT_A_USER(400, "", "participant"),
    NOT_TO_BE_DISTURBED(400, "", "status"),
    RING_OVER(404, ""),
    MESSAGE_TOO_LONG(413, ""),
    INTERNAL_SIGNALING_DISABLED(400, ""),
    RECORDER_SIGNATURE_WRONG(401, ""),
    SIGNALING_SESSION_GONE(404, ""),
    SIGNALING_SESSION_REPLACED(409, ""),
    NOTIFICATION_NOT_FOUND(404, ""),

    USER_EXISTS(400, 102, "User already exists"),
    USER_ID_INVALID(400, 101, "User id is empty, too long or has a character that is not allowed"),
    USER_NOT_FOUND(404, 998, "User does not exist"),
    USER_REFUSED(400, 101, ""),
    USER_PASSWORD_INVALID(400, 101, "Password is empty or longer than 469 characters"),
    USER_FIELD_UNKNOWN(400, 103, "Field can not be changed"),
    USER_VALUE_INVALID(400, 102, "Value is not allowed"),
    GROUP_EXISTS(400, 102, "Group exists"),
    GROUP_ID_INVALID(400, 101, "Invalid group name"),
    GROUP_NOT_FOUND(404, 998, "Group does not exist"),
    GROUP_PROTECTED(400, 102, "Group can not be deleted"),
    USER_GROUP_UNKNOWN(400, 104, "Group does not exist"),
    MEMBERSHIP_GROUP_MISSING(400, 101, ""),
    MEMBERSHIP_GROUP_UNKNOWN(400, 102, ""),
    MEMBERSHIP_USER_UNKNOWN(400, 103, ""),
    STATUS_NOT_FOUND(404, ""),
    APP_PASSWORD_IN_USE(403, "You cannot request an new apppassword with an apppassword"),
    APP_PASSWORD_NEEDED(403, "No app password in use");

    private final int status;
    private final int code;
    private final String message;
    private final String word;

    ApiError(int status, String message) {
        this(status, status, message, "");
    }

    ApiError(int status, String message, String word) {
        this(status, status, message, word);
    }

    ApiError(int status, int code, String message) {
        this(status, code, message, "");
    }

    ApiError(int status, int code, String message, String word) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.word = word;
    }

    /** HTTP status under {@code v2.php}, 400 to 599. */
    public int status() {
        return status;
    }

    /** Code in the envelope under {@code v2.php}: the status, or one of the older three-digit codes. */
    public int code() {
        return code;
    }

    /** Code in the envelope under {@code v1.php}, which has an own one for unknown addresses. */
    public int codeOfV1() {
        return this == UNKNOWN_ROUTE ? 998 : code;
    }

    /** Sentence for the envelope, may be empty. */
    public String message() {
        return message;
    }

    /** Seconds after which it is worth while to ask again, for {@code Retry-After}; 0: it is not said. */
    public int retryAfter() {
        return switch (this) {
            case TOO_MANY_ATTEMPTS -> 1_800;
            case RATE_LIMITED, TOO_MANY_AT_ONCE -> 60;
            case PASSWORDS_BUSY, CROWDED -> 2;
            default -> 0;
        };
    }

    /** Machine-readable reason sent as {@code {"error": word}}; empty when the data is the empty list. */
    public String word() {
        return word;
    }
}
