package org.carillon.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carillon.room.attendee.OneToOne;

/** Renders messages for their reader. Source: docs/contract/messages.md 3.1 to 3.3. */
final class SystemMessageRenderer {
    private static final int MOST_NAMED = 5;
    private static final String TIME_UP = "Time was up for the call with";

    private SystemMessageRenderer() {}

    /** The only account in a missed call tried to call; for everybody else the call was missed. */
    static String kind(ChatMessage message, MessageActor reader) {
        return message.kind() == SystemMessage.CALL_MISSED && message.actor().equals(reader)
                ? "call_tried"
                : message.kind().wireName();
    }

    /** What the server noted, as the reader is told it. */
    static Sentence word(ChatMessage message, Reading reading) {
        MessageActor reader = reading.reader();
        Names names = reading.names();
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        boolean own = message.actor().equals(reader);
        if (message.kind() == SystemMessage.CALL_MISSED) {
            return missed(message, own, reading);
        }
        parameters.put("actor", names.richObject(message.actor()));
        String text = message.kind().sentence(own);
        MessageParameters stored = message.parameters();
        switch (message.kind()) {
            case CALL_ENDED -> {
                Sentence company = company(message, stored.users(), true, names);
                parameters.putAll(company.parameters());
                text += " " + company.text() + duration(stored);
            }
            case CALL_ENDED_EVERYONE -> {
                List<String> others = stored.users().stream()
                        .filter(user -> !message.isBy(user))
                        .toList();
                String opening = message.actor().equals(MessageActor.SYSTEM) ? TIME_UP : text;
                Sentence company = company(message, others, false, names);
                parameters.putAll(company.parameters());
                text = opening + " " + company.text() + duration(stored);
            }
            default -> {
                if (stored.object() != null) {
                    parameters.put(placeholder(text), names.richObject(stored.object()));
                    text = reader.equals(stored.object()) ? text.replace("{user}", "you") : text;
                }
            }
        }
        return new Sentence(text, parameters);
    }

    /** What stands for whom the sentence is about. */
    private static String placeholder(String text) {
        return Stream.of("phone", "group")
                .filter(name -> text.contains("{" + name + "}"))
                .findFirst()
                .orElse("user");
    }

    private static Sentence missed(ChatMessage message, boolean own, Reading reading) {
        String partner = OneToOne.userIds(reading.conversation()).stream()
                .filter(id -> !id.equals(message.actor().id()))
                .findFirst()
                .orElse(message.actor().id());
        MessageActor other = own ? message.known(partner, reading.names()) : message.actor();
        String text = own ? "You tried to call {user}" : message.kind().sentence(false);
        return new Sentence(text, Map.of("user", reading.names().richObject(other)));
    }

    /** Lists who took part: up to five by name, the others by number. A single one is never left alone, if told so. */
    private static Sentence company(ChatMessage message, List<String> users, boolean pairUp, Names names) {
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        MessageParameters call = message.parameters();
        int unnamed = call.moreUsers();
        List<String> named = users;
        int room = call.guests() + unnamed == 0 ? MOST_NAMED : MOST_NAMED - 1;
        if (users.size() > room) {
            named = users.subList(0, MOST_NAMED - 1);
            unnamed += users.size() - named.size();
        }
        List<String> parts = new ArrayList<>();
        for (String user : named) {
            String name = "user" + (parts.size() + 1);
            parameters.put(name, names.richObject(message.known(user, names)));
            parts.add("{" + name + "}");
        }
        if (unnamed > 0) {
            parts.add(count(unnamed + call.guests(), "other"));
        } else if (call.guests() > 0 || named.isEmpty() || (pairUp && named.size() == 1)) {
            parts.add(count(call.guests(), "guest"));
        }
        String last = parts.remove(parts.size() - 1);
        return new Sentence(parts.isEmpty() ? last : String.join(", ", parts) + " and " + last, parameters);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String duration(MessageParameters call) {
        return String.format(Locale.ROOT, " (Duration %d:%02d)", call.seconds() / 60, call.seconds() % 60);
    }
}
