package org.carillon.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carillon.room.attendee.ActorType;

/**
 * Finds in a text whom it mentions by {@code @}: {@code @alice}, {@code @"user with blanks"}, {@code @"guest/…"},
 * {@code @all}. Case does not matter, and of several that fit the longest counts, so that a full stop may follow a
 * name.
 *
 * <p>Source: docs/contract/messages.md 9.1.
 */
final class MentionText {
    /** How many places of a text are looked at; what looks like a mention after them is text. */
    static final int MOST = 100;

    private static final Pattern PLACE =
            Pattern.compile("(?<![\\p{L}\\p{N}_.@'\"/-])@(?:\"([^\"\\n]{1,300})\"|([\\p{L}\\p{N}_.@'-]{1,64}))");

    /** What may stand behind a name without belonging to it. */
    private static final String ENDS = ".@'-";

    private static final Map<String, ActorType> KINDS =
            Map.of("guest/", ActorType.GUESTS, "email/", ActorType.EMAILS, "group/", ActorType.GROUPS);

    private final String text;
    private final List<Place> places = new ArrayList<>();

    MentionText(String text) {
        this.text = text;
        Matcher matcher = PLACE.matcher(text);
        while (places.size() < MOST && matcher.find()) {
            places.add(place(matcher));
        }
    }

    /** Ids of all that may be meant, in lower case. */
    Set<String> ids() {
        return places.stream()
                .flatMap(place -> place.names().stream())
                .map(name -> name.actor().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Which of these are meant, in the order of the text, each once. */
    List<MessageActor> meant(Collection<MessageActor> known) {
        Map<MessageActor, MessageActor> byKey = byKey(known);
        return places.stream()
                .flatMap(place -> find(place, byKey).stream())
                .map(name -> byKey.get(name.actor()))
                .distinct()
                .toList();
    }

    /** The text with a placeholder for each of these; what the writer wrote like a placeholder is none. */
    Sentence word(Collection<MessageActor> mentioned, Function<MessageActor, Map<String, String>> objects) {
        Map<MessageActor, MessageActor> byKey = byKey(mentioned);
        Map<MessageActor, String> names = new HashMap<>();
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        StringBuilder worded = new StringBuilder();
        int copied = 0;
        for (Place place : places) {
            Optional<Name> found = find(place, byKey);
            if (found.isPresent()) {
                MessageActor actor = byKey.get(found.get().actor());
                String name = names.computeIfAbsent(actor, one -> {
                    String free = freeName(one, parameters);
                    parameters.put(free, objects.apply(one));
                    return free;
                });
                worded.append(text, copied, place.start())
                        .append('{')
                        .append(name)
                        .append('}');
                copied = found.get().end();
            }
        }
        return new Sentence(worded.append(text, copied, text.length()).toString(), parameters);
    }

    private String freeName(MessageActor actor, Map<String, Map<String, String>> taken) {
        String kind = "mention-" + actor.type().replaceAll("s$", "");
        int number = 1;
        while (taken.containsKey(kind + number) || text.contains("{" + kind + number + "}")) {
            number++;
        }
        return kind + number;
    }

    private static Optional<Name> find(Place place, Map<MessageActor, MessageActor> known) {
        return place.names().stream()
                .filter(name -> known.containsKey(name.actor()))
                .findFirst();
    }

    private static Map<MessageActor, MessageActor> byKey(Collection<MessageActor> actors) {
        return actors.stream().collect(Collectors.toMap(MentionText::key, Function.identity(), (a, b) -> a));
    }

    private static MessageActor key(MessageActor actor) {
        return new MessageActor(actor.type(), actor.id().toLowerCase(Locale.ROOT));
    }

    private static Place place(Matcher matcher) {
        List<Name> names = new ArrayList<>();
        String quoted = matcher.group(1);
        if (quoted != null) {
            names.add(new Name(matcher.end(), quoted(quoted)));
            return new Place(matcher.start(), names);
        }
        String word = matcher.group(2);
        for (int length = word.length(); length > 0; length--) {
            if (length == word.length() || ENDS.indexOf(word.charAt(length)) >= 0) {
                names.add(new Name(matcher.start(2) + length, user(word.substring(0, length))));
            }
        }
        return new Place(matcher.start(), names);
    }

    private static MessageActor quoted(String name) {
        return KINDS.entrySet().stream()
                .filter(kind -> name.startsWith(kind.getKey()))
                .map(kind -> key(new MessageActor(
                        kind.getValue().wireName(), name.substring(kind.getKey().length()))))
                .findFirst()
                .orElseGet(() -> user(name));
    }

    private static MessageActor user(String id) {
        MessageActor actor = key(MessageActor.user(id));
        return actor.id().equals(MessageActor.ALL.id()) ? MessageActor.ALL : actor;
    }

    /**
     * Somebody who may be meant.
     *
     * @param end where the text goes on behind the name
     * @param actor with the id in lower case
     */
    private record Name(int end, MessageActor actor) {}

    /**
     * An {@code @} and what may be meant by it, the longest first.
     *
     * @param start of the {@code @}
     */
    private record Place(int start, List<Name> names) {}
}
