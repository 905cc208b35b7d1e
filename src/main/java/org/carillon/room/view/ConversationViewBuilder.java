package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.carillon.people.identity.Caller;
import org.carillon.people.status.ShownStatus;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.EffectiveNotificationLevel;
import org.carillon.room.attendee.NotificationLevel;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationDetails;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.ConversationView.Absent;
import org.carillon.room.conversation.ConversationView.Access;
import org.carillon.room.conversation.ConversationView.Actor;
import org.carillon.room.conversation.ConversationView.Breakout;
import org.carillon.room.conversation.ConversationView.CallNow;
import org.carillon.room.conversation.ConversationView.Device;
import org.carillon.room.conversation.ConversationView.Granted;
import org.carillon.room.conversation.ConversationView.LobbyNow;
import org.carillon.room.conversation.ConversationView.Naming;
import org.carillon.room.conversation.ConversationView.Own;
import org.carillon.room.conversation.ConversationView.Phone;
import org.carillon.room.conversation.ConversationView.Picture;
import org.carillon.room.conversation.ConversationView.Role;
import org.carillon.room.conversation.ConversationView.Unread;
import org.carillon.room.conversation.RecordingSettings;
import org.carillon.room.conversation.SipSettings;
import org.carillon.room.conversation.SipState;
import org.carillon.room.session.CallerPresence;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.view.ViewContext.ReaderKind;

/** Builds the room object for one reader, each part once. Source: docs/contract/conversations.md 13. */
@ApplicationScoped
class ConversationViewBuilder {
    @Inject
    Rights rights;

    @Inject
    EffectiveNotificationLevel levels;

    @Inject
    SipSettings sip;

    @Inject
    RecordingSettings recording;

    /** For somebody who is no attendee. */
    ConversationView build(ReaderKind kind, Conversation conversation) {
        return build(ViewContext.from(kind, conversation));
    }

    /** For an attendee. */
    ConversationView build(CallerPresence presence, ViewContext.Reader reader) {
        return build(
                ViewContext.of(presence, reader, rights.isHeldInLobby(presence.conversation(), presence.attendee())));
    }

    /** Whether phones come in; without a bridge there is nothing to dial, whatever is stored. */
    SipState sip(Conversation conversation) {
        return sip.isConfigured() ? conversation.details().sip() : SipState.OFF;
    }

    /** Whether settings allow the caller to let phones in. */
    boolean mayUseSip(Caller caller) {
        return sip.isConfigured() && sip.admits(caller);
    }

    private ConversationView build(ViewContext context) {
        Conversation conversation = context.conversation();
        ConversationDetails details = conversation.details();
        boolean found = context.isFound();
        boolean member = context.isAttendees();
        boolean reads = member && !context.isWaiting();
        return new ConversationView(
                naming(context),
                role(context),
                new Access(found && conversation.isReadOnly() ? 1 : 0, conversation.passwordHash() != null),
                call(context),
                found ? seconds(conversation.lastActivity()) : 0,
                reads ? unread(conversation, context.attendee()) : Unread.NONE,
                own(context),
                new LobbyNow(
                        found && conversation.lobby().isOn() ? 1 : 0,
                        found ? seconds(conversation.lobby().timer()) : 0),
                device(context),
                reads ? context.reader().latest().getOrDefault(conversation.id(), List.of()) : List.of(),
                member || context.kind() == ReaderKind.BRIDGE
                        ? sip(conversation).number()
                        : 0,
                member ? actor(context.attendee()) : Actor.NONE,
                member ? granted(conversation, context.attendee()) : Granted.NONE,
                member ? phone(context) : Phone.NONE,
                member ? details.description() : "",
                reads && !context.reader().caller().privacy().reading()
                        ? context.presence().lastCommonRead()
                        : 0,
                found ? details.listable().number() : 0,
                found ? conversation.callFlag() : 0,
                member ? details.messageExpiration() : 0,
                new Picture(Avatars.version(conversation.token()), false),
                Breakout.NONE,
                member ? recordingConsent(conversation) : 0,
                member ? details.mentionPermission().number() : 0,
                Absent.ALL,
                status(context));
    }

    private static Naming naming(ViewContext context) {
        Conversation conversation = context.conversation();
        ConversationType type = conversation.type();
        String name = context.isFound() ? conversation.name() : "";
        String displayName = name;
        if (context.partner() != null) {
            name = context.partner();
            displayName = context.reader().partners().name(name);
        } else if (context.kind() == ReaderKind.BRIDGE && type == ConversationType.ONE_TO_ONE) {
            name = "";
            displayName = "Private conversation";
        }
        boolean note = context.isFound() && type == ConversationType.NOTE_TO_SELF;
        return new Naming(
                conversation.id(),
                conversation.token().text(),
                type.number(),
                name,
                displayName,
                note ? "note_to_self" : "",
                note ? conversation.soleOwner() : "");
    }

    private static Role role(ViewContext context) {
        if (!context.isAttendees()) {
            return new Role(ParticipantType.GUEST.number(), 0);
        }
        ParticipantSession session = context.presence().session();
        return new Role(
                context.attendee().participantType().number(),
                session == null ? 0 : session.inCall().bits());
    }

    private CallNow call(ViewContext context) {
        Conversation conversation = context.conversation();
        if (!context.isFound()) {
            return new CallNow(false, 0, 0, false);
        }
        long start = seconds(conversation.activeSince());
        if (context.isWaiting()) {
            return new CallNow(false, start, 0, false);
        }
        boolean mayStart = context.isAttendees() && rights.mayStartCall(conversation, context.attendee());
        return new CallNow(conversation.hasCall(), start, 0, mayStart);
    }

    private static Unread unread(Conversation conversation, Attendee attendee) {
        return new Unread(
                attendee.lastReadMessage(),
                (int) (conversation.history().postCount() - attendee.readPosts()),
                attendee.hasUnreadMention(),
                attendee.hasUnreadDirectMention());
    }

    private Own own(ViewContext context) {
        if (!context.isAttendees()) {
            return new Own(false, false, false, NotificationLevel.NONE.number(), 0);
        }
        Conversation conversation = context.conversation();
        Attendee attendee = context.attendee();
        boolean guest = attendee.actorType() == ActorType.GUESTS;
        boolean mayLeave = !guest && conversation.type() != ConversationType.NOTE_TO_SELF;
        boolean mayDelete = !guest
                && attendee.participantType().isModerator()
                && !conversation.type().isBetweenTwo();
        return new Own(
                attendee.isFavorite(),
                mayLeave || context.isWaiting(),
                mayDelete,
                (guest ? NotificationLevel.NONE : levels.of(conversation, attendee)).number(),
                attendee.isNotifiedOfCalls() ? 1 : 0);
    }

    private static Device device(ViewContext context) {
        ParticipantSession session = context.isAttendees() ? context.presence().session() : null;
        return session == null
                ? Device.NONE
                : new Device(
                        session.lastPing().getEpochSecond(), session.sessionId().text());
    }

    private static Actor actor(Attendee attendee) {
        return new Actor(attendee.actorType().wireName(), attendee.actorId(), attendee.id());
    }

    private Granted granted(Conversation conversation, Attendee attendee) {
        return new Granted(
                rights.effective(conversation, attendee).bits(),
                attendee.permissions().bits(),
                conversation.callPermissions().bits(),
                conversation.defaultPermissions().bits());
    }

    private Phone phone(ViewContext context) {
        Conversation conversation = context.conversation();
        Attendee attendee = context.attendee();
        boolean mayEnable = context.reader().mayUseSip()
                && attendee.participantType().isModerator()
                && conversation.type().isModerated()
                && conversation.token().isDialable();
        boolean dials = sip(conversation) != SipState.OFF && attendee.pin() != null;
        return new Phone(mayEnable, dials ? attendee.pin() : "");
    }

    private int recordingConsent(Conversation conversation) {
        return recording.consentRule().demandsConsent(conversation::asksForRecordingConsent) ? 1 : 0;
    }

    private static ShownStatus status(ViewContext context) {
        return context.partner() == null ? null : context.reader().partners().status(context.partner());
    }

    private static long seconds(Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }
}
