package org.carillon.room.attendee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carillon.people.guard.Permissions;
import org.carillon.room.conversation.Conversation;

/** Somebody's membership in a conversation; it lasts, while sessions come and go. */
@Entity
@Table(name = "attendee")
public class Attendee {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attendee_seq")
    @SequenceGenerator(name = "attendee_seq", sequenceName = "attendee_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "actor_type", nullable = false)
    private ActorType actorType;

    /** User id; SHA-1 of a guest's first session id, or of a phone's number and time; mail address. */
    @Column(name = "actor_id", nullable = false)
    private String actorId;

    /** Empty for users, who have the name of their account, and for guests who gave none. */
    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "participant_type", nullable = false)
    private ParticipantType participantType;

    @Column(name = "permissions", nullable = false)
    private int permissions;

    @Column(name = "notify_calls", nullable = false)
    private boolean notifyCalls;

    @Column(name = "favorite", nullable = false)
    private boolean favorite;

    @Column(name = "notification_level", nullable = false)
    private NotificationLevel notificationLevel = NotificationLevel.UNSET;

    /**
     * What identifies the attendee on the phone; null before there was a use for it. Written by
     * {@link AttendeeRepository} alone, past this entity, so that none read before can take it away.
     */
    @Column(name = "pin", updatable = false)
    private String pin;

    /** Whether this account is here because of groups that are here, and for no other reason. */
    @Column(name = "through_group", nullable = false)
    private boolean throughGroup;

    /** Null before the first call. Written by {@link AttendeeRepository} alone, past this entity, like the next. */
    @Column(name = "last_joined_call", updatable = false)
    private Instant lastJoinedCall;

    /** Number of the last call that this attendee joined; 0: none. It stays when a call is ended for all. */
    @Column(name = "joined_generation", updatable = false, nullable = false)
    private long joinedGeneration;

    /**
     * What version the user's status had when this attendee joined the call (0: none); null outside of calls. No entity
     * that was read before a call ended can bring it back.
     */
    @Column(name = "call_status_version", updatable = false)
    private Long callStatusVersion;

    /** Id of the latest message read; 0: none. A new attendee has read all. Moved past this entity, like the next. */
    @Column(name = "last_read_message", updatable = false, nullable = false)
    private long lastReadMessage;

    /** How many posts there were up to it. */
    @Column(name = "read_posts", updatable = false, nullable = false)
    private long readPosts;

    /** Id of the latest message that mentions the attendee; 0: none. Written past this entity, like the next. */
    @Column(name = "last_mention", updatable = false, nullable = false)
    private long lastMention;

    /** Id of the latest message that mentions it by its own name; 0: none. */
    @Column(name = "last_direct_mention", updatable = false, nullable = false)
    private long lastDirectMention;

    /** E.164 number of a phone, else null. */
    @Column(name = "phone_number")
    private String phoneNumber;

    /** Call id of the SIP bridge while a phone is called, else null. */
    @Column(name = "call_id")
    private String callId;

    protected Attendee() {}

    private Attendee(long conversationId, ActorType actorType, String actorId, ParticipantType participantType) {
        this.conversationId = conversationId;
        this.actorType = actorType;
        this.actorId = actorId;
        this.displayName = "";
        this.participantType = participantType;
        this.notifyCalls = true;
    }

    /** An account as attendee, not stored yet. */
    public static Attendee user(long conversationId, String userId, ParticipantType role) {
        return new Attendee(conversationId, ActorType.USERS, userId, role);
    }

    /** A guest who just came in, without a name and not stored yet. */
    public static Attendee guest(long conversationId, String actorId) {
        return new Attendee(conversationId, ActorType.GUESTS, actorId, ParticipantType.GUEST);
    }

    /** A group; its members are attendees of their own. */
    public static Attendee group(long conversationId, String groupId) {
        return new Attendee(conversationId, ActorType.GROUPS, groupId, ParticipantType.USER);
    }

    /** Somebody who was invited by mail and comes as a guest. */
    public static Attendee email(long conversationId, String address) {
        Attendee email = new Attendee(conversationId, ActorType.EMAILS, address, ParticipantType.GUEST);
        email.displayName = address;
        return email;
    }

    /** A new attendee for a phone that can be called. */
    public static Attendee phone(long conversationId, String actorId, String number, String shownNumber) {
        Attendee phone = new Attendee(conversationId, ActorType.PHONES, actorId, ParticipantType.USER);
        phone.phoneNumber = number;
        phone.displayName = shownNumber;
        return phone;
    }

    /** Begins to read here, after all that was said before. */
    void startReadingIn(Conversation conversation) {
        lastReadMessage = conversation.history().lastMessageId();
        readPosts = conversation.history().postCount();
    }

    /** Takes another name, as guests may. */
    public void rename(String newName) {
        displayName = newName;
    }

    /** Takes another role, as a person: it stays when a group goes. */
    public void become(ParticipantType role) {
        participantType = role;
        throughGroup = false;
    }

    /** Was invited as a person: stays when a group goes, and is no mere visitor any more. */
    public void beInvited() {
        become(participantType == ParticipantType.SELF_JOINED ? ParticipantType.USER : participantType);
    }

    /** Gets permissions of its own; those that say "inherit" take them away. */
    public void setPermissions(Permissions own) {
        permissions = own.bits();
    }

    /** Wants to be rung when a call starts, or not. */
    public void setNotifyCalls(boolean notify) {
        notifyCalls = notify;
    }

    /** Wants the conversation among the favourites, or not. */
    public void setFavorite(boolean wanted) {
        favorite = wanted;
    }

    /** Wants to be told of these messages. */
    void setNotificationLevel(NotificationLevel level) {
        notificationLevel = level;
    }

    /** Notes that the SIP bridge calls this phone. */
    public void noteDialOut(String newCallId) {
        callId = newCallId;
    }

    /** Row id: the attendee id of the API. */
    public long id() {
        return id;
    }

    /** Row id of the conversation. */
    public long conversationId() {
        return conversationId;
    }

    /** What kind of actor it is, as an account or a guest. */
    public ActorType actorType() {
        return actorType;
    }

    /** Id of the actor among those of its kind. */
    public String actorId() {
        return actorId;
    }

    /** Name that was given here, for all but accounts and groups; may be empty. */
    public String displayName() {
        return displayName;
    }

    /** Role in the conversation. */
    public ParticipantType participantType() {
        return participantType;
    }

    /** Own permissions as stored, not those in force; see {@link Rights#effective}. */
    public Permissions permissions() {
        return new Permissions(permissions);
    }

    /** Whether it joined the running call or, without one, the last: also if it has left again. */
    public boolean hasJoinedLastCallOf(Conversation conversation) {
        return joinedGeneration == conversation.callGeneration();
    }

    /** Whether calls that start here ring it. */
    public boolean isNotifiedOfCalls() {
        return notifyCalls;
    }

    /** Id of the latest message read; 0: none. */
    public long lastReadMessage() {
        return lastReadMessage;
    }

    /** How many posts there were up to the latest message read. */
    public long readPosts() {
        return readPosts;
    }

    /** Whether a message that is not read yet mentions it. */
    public boolean hasUnreadMention() {
        return lastMention > lastReadMessage;
    }

    /** Whether one of them does so by its own name. */
    public boolean hasUnreadDirectMention() {
        return lastDirectMention > lastReadMessage;
    }

    /** Whether the conversation is one of the favourites. */
    public boolean isFavorite() {
        return favorite;
    }

    /** What the attendee chose; {@link EffectiveNotificationLevel} says what it comes to. */
    public NotificationLevel notificationLevel() {
        return notificationLevel;
    }

    /** PIN to type in on the phone, seven digits; null: none was given yet. */
    public String pin() {
        return pin;
    }

    /** Number of a phone in the form of E.164; null for all others. */
    public String phoneNumber() {
        return phoneNumber;
    }

    /** Call id of the SIP bridge or null. */
    public String callId() {
        return callId;
    }

    /** A guest whom nobody gave a role or permissions: without a session they are not listed. */
    public boolean isPassingGuest() {
        return actorType == ActorType.GUESTS
                && participantType == ParticipantType.GUEST
                && Permissions.NOTHING_GIVEN.contains(permissions);
    }

    /** Whether it is forgotten once its last device has fallen silent. */
    public boolean goesWithLastSession() {
        return participantType == ParticipantType.SELF_JOINED || (isPassingGuest() && displayName.isEmpty());
    }

    /** Whether it is the account with this id. */
    public boolean isUser(String userId) {
        return actorType == ActorType.USERS && actorId.equals(userId);
    }
}
