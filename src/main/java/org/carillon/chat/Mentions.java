package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.MentionRepository;
import org.carillon.room.conversation.Conversation;

/**
 * Whom posts mention: members alone, and all of them together. A few statements for a post that has an {@code @}, none
 * for others. Callers own the transaction.
 *
 * <p>Source: docs/contract/messages.md 9.
 */
@ApplicationScoped
class Mentions {
    @Inject
    MentionRepository members;

    @Inject
    Event<Object> events;

    /** Which members the text mentions. */
    Found find(Conversation conversation, Attendee author, String text) {
        MentionText said = new MentionText(text);
        Set<String> ids = said.ids();
        if (ids.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        List<Attendee> named = members.listNamed(conversation.id(), ids);
        List<MessageActor> known =
                new ArrayList<>(named.stream().map(MessageActor::of).toList());
        if (conversation.details().allowsMentionOfAll(author.participantType().isModerator())) {
            known.add(MessageActor.ALL);
        }
        List<MessageActor> meant = said.meant(known);
        return new Found(
                meant,
                named.stream()
                        .filter(attendee -> meant.contains(MessageActor.of(attendee)))
                        .toList());
    }

    /** Lets all who are mentioned know, but not the author. */
    void tell(Conversation conversation, Attendee author, ChatMessage message, Found found) {
        if (found.actors().isEmpty()) {
            return;
        }
        List<Long> direct = found.ids(actor -> !actor.isGroup());
        List<Long> byGroup = members.listOfGroups(conversation.id(), found.groupIds()).stream()
                .filter(id -> !direct.contains(id))
                .toList();
        boolean toAll = found.actors().contains(MessageActor.ALL);
        if (toAll) {
            members.noteAll(conversation.id(), author.id(), message.id());
        } else {
            members.note(byGroup, author.id(), message.id());
        }
        members.noteDirect(direct, author.id(), message.id());
        List<Long> all = new ArrayList<>(direct);
        all.addAll(byGroup);
        events.fire(new PeopleMentioned(
                conversation.id(), message.id(), author.id(), List.copyOf(all), toAll, message.postedAt()));
    }

    /**
     * Who was found.
     *
     * @param actors in the order of the text
     * @param attendees the memberships of those of them that are one
     */
    record Found(List<MessageActor> actors, List<Attendee> attendees) {

        private List<Long> ids(Predicate<MessageActor> wanted) {
            return attendees.stream()
                    .filter(attendee -> wanted.test(MessageActor.of(attendee)))
                    .map(Attendee::id)
                    .toList();
        }

        private Set<String> groupIds() {
            return actors.stream()
                    .filter(MessageActor::isGroup)
                    .map(MessageActor::id)
                    .collect(Collectors.toSet());
        }
    }
}
