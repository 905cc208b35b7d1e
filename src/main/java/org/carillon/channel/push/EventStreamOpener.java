package org.carillon.channel.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.carillon.call.ring.RingEventReader;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.LoginRecords;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;

/** Opens streams. Source: docs/contract/rings.md 3. */
@ApplicationScoped
public class EventStreamOpener {
    private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");
    private static final int LONGEST_DEVICE = 255;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EventStreamRegistry streams;

    @Inject
    LoginRecords logins;

    @Inject
    EventTail tail;

    @Inject
    DeliveryBuffer deliveries;

    @Inject
    RingEventReader events;

    /**
     * A stream for one device, with what it missed. It is known to the node before anything is read: what is stored
     * meanwhile comes twice and is taken once.
     *
     * @param lastEventId the last event that the device has; empty when it has none
     * @param client name of the program, null when unknown
     */
    EventStream open(Caller caller, OptionalLong lastEventId, String client) {
        EventStream stream = new EventStream(caller, device(client), deliveries::note);
        streams.add(stream);
        try {
            checkStillHolds(caller); // a deletion that ends all streams may have missed this one
            tail.follow();
            begin(stream, caller.userId(), lastEventId);
        } catch (RuntimeException e) {
            streams.remove(stream);
            throw e;
        }
        return stream;
    }

    private void checkStillHolds(Caller caller) {
        if (logins.lapsed(Set.of(caller)).contains(caller)) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
    }

    /** An id that was never given out yet, as after a restored backup, counts as none. */
    private void begin(EventStream stream, String userId, OptionalLong lastEventId) {
        long newest = events.newest();
        if (lastEventId.isPresent() && lastEventId.getAsLong() <= newest) {
            long known = lastEventId.getAsLong();
            stream.begin(events.after(userId, known, EventStream.LONGEST_QUEUE), known);
        } else {
            stream.begin(events.live(userId), newest);
        }
    }

    /** Tells devices apart in the deliveries, also those of the same program. */
    private static String device(String client) {
        byte[] id = new byte[8];
        RANDOM.nextBytes(id);
        String name = HexFormat.of().formatHex(id) + " "
                + UNPRINTABLE.matcher(client == null ? "" : client).replaceAll("?");
        return CodePoints.cut(name, LONGEST_DEVICE).strip();
    }
}
