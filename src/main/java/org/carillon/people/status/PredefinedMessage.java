package org.carillon.people.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillon.people.status.OfferedMessage.ProposedEnd;

/** Messages that clients know by their ids. The id is the constant in lower case with hyphens. */
enum PredefinedMessage {
    MEETING("📅", "In a meeting"),
    COMMUTING("🚌", "Commuting"),
    SICK_LEAVE("🤒", "Out sick"),
    VACATIONING("🌴", "Vacationing"),
    REMOTE_WORK("🏡", "Working remotely"),
    /** Shown during a call; nobody can choose it. */
    CALL("💬", "In a call");

    private final String icon;
    private final String text;

    PredefinedMessage(String icon, String text) {
        this.icon = icon;
        this.text = text;
    }

    /** All that users can choose. */
    static Stream<PredefinedMessage> choosable() {
        return Arrays.stream(values()).filter(PredefinedMessage::isChoosable);
    }

    /** The message with this id; empty for another text and for null. */
    static Optional<PredefinedMessage> of(String id) {
        return Arrays.stream(values())
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    /** Id on the wire and in the database, as {@code sick-leave}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String icon() {
        return icon;
    }

    String text() {
        return text;
    }

    /** As clients offer it. */
    OfferedMessage offered() {
        return new OfferedMessage(id(), icon, text, proposedEnd());
    }

    private ProposedEnd proposedEnd() {
        return switch (this) {
            case MEETING -> ProposedEnd.after(3600);
            case COMMUTING -> ProposedEnd.after(1800);
            case SICK_LEAVE, REMOTE_WORK -> ProposedEnd.endOfDay();
            case VACATIONING, CALL -> null;
        };
    }

    boolean isChoosable() {
        return this != CALL;
    }
}
