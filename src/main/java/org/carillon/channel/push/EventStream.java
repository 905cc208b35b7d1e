package org.carillon.channel.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.carillon.call.ring.RingNotice;
import org.carillon.people.identity.Caller;
import org.carillon.platform.http.OpenAnswer;
import org.carillon.platform.json.JsonValues;

/**
 * The events stream of one device. It takes news from the moment it is made, keeps them back until {@link #begin} says
 * what the device missed before, and then hands out each event once, in the order of ids.
 *
 * <p>Source: docs/contract/rings.md 3.
 */
class EventStream implements OpenAnswer.Source {
    /** Events that may wait for the device. */
    static final int LONGEST_QUEUE = 200;

    /**
     * Bytes after which the device has to come again. They fit into the send buffer of a socket, so that nothing ever
     * waits for a device that does not read, even where a server writes with a thread that waits (docs/adr/0016).
     */
    private static final int BUDGET = 32 * 1024;

    private static final Piece NOTHING = new Piece("", null);
    private static final Piece GREETING = new Piece(": events\nretry: 2000\n\n", null);
    private static final Piece HEARTBEAT = new Piece(":\n\n", null);

    private final Caller caller;
    private final String device;
    private final BiConsumer<EventStream, RingNotice> told;
    private volatile OpenAnswer answer;
    private volatile Consumer<EventStream> whenEnded = stream -> {};

    // Guarded by this
    private final Deque<Piece> pieces = new ArrayDeque<>(List.of(GREETING));
    private final List<RingNotice> early = new ArrayList<>();
    private long newest;
    private boolean begun;
    private boolean full;
    private boolean over;
    private boolean heartbeat;
    private Piece underWay = NOTHING;
    private int written;

    /**
     * A stream that is not written anywhere yet.
     *
     * @param device names it in the ledger, at most 255 characters
     * @param told hears of each event that was written
     */
    EventStream(Caller caller, String device, BiConsumer<EventStream, RingNotice> told) {
        this.caller = caller;
        this.device = device;
        this.told = told;
    }

    Caller caller() {
        return caller;
    }

    String device() {
        return device;
    }

    /** Who is told when the stream ends. */
    void whenEnded(Consumer<EventStream> listener) {
        whenEnded = listener;
    }

    /** Where the stream is written to. */
    void writeTo(OpenAnswer opened) {
        answer = opened;
    }

    /**
     * Says what comes first: what was stored before the stream was made, and perhaps after.
     *
     * @param missed oldest first; when they are as many as may wait, there may be more, so the device has to come again
     * @param position up to here the device knows everything then; it is told so, where the events do not say it
     */
    synchronized void begin(List<RingNotice> missed, long position) {
        missed.forEach(this::add);
        if (position > newest) {
            newest = position;
            pieces.add(new Piece("id: " + position + "\n\n", null));
        }
        begun = true;
        full = full || missed.size() >= LONGEST_QUEUE;
        take(early);
        early.clear();
    }

    /** Takes news, oldest first, but for what the device knows already. */
    void offer(List<RingNotice> news) {
        synchronized (this) {
            take(news);
        }
        wake();
    }

    /** Once something did not fit, nothing more is taken: the device comes again and asks for it. */
    private void take(List<RingNotice> news) {
        for (RingNotice notice : news) {
            full = full || early.size() >= LONGEST_QUEUE || pieces.size() >= LONGEST_QUEUE;
            if (full) {
                return;
            }
            if (!begun) {
                early.add(notice);
            } else if (notice.eventId() > newest) {
                add(notice);
            }
        }
    }

    private void add(RingNotice notice) {
        newest = notice.eventId();
        pieces.add(new Piece(text(notice), notice));
    }

    private static String text(RingNotice notice) {
        return "id: " + notice.eventId() + "\nevent: " + notice.kind().wireName() + "\ndata: "
                + JsonValues.text(notice.ring()) + "\n\n";
    }

    /** Sends a sign of life, unless there is something to send anyway. */
    void beat() {
        synchronized (this) {
            heartbeat = true;
        }
        wake();
    }

    private void wake() {
        OpenAnswer opened = answer;
        if (opened != null) {
            opened.wake();
        }
    }

    /** Whether something has been on its way to the device for longer than this. */
    boolean isStuckFor(Duration time) {
        OpenAnswer opened = answer;
        return opened != null && opened.isStuckFor(time);
    }

    /** Ends the stream; what waits is not written any more. */
    void end() {
        synchronized (this) {
            over = true;
        }
        OpenAnswer opened = answer;
        if (opened != null) {
            opened.end();
        }
    }

    @Override
    public synchronized byte[] next() {
        if (underWay.notice() != null) {
            told.accept(this, underWay.notice());
        }
        underWay = choose();
        byte[] text = underWay.text().getBytes(StandardCharsets.UTF_8);
        written += text.length;
        return text.length == 0 ? null : text;
    }

    private Piece choose() {
        over = over || written >= BUDGET || (full && pieces.isEmpty());
        if (over) {
            return NOTHING;
        }
        if (pieces.isEmpty() && !heartbeat) {
            return NOTHING;
        }
        heartbeat = false;
        return pieces.isEmpty() ? HEARTBEAT : pieces.poll();
    }

    @Override
    public synchronized boolean isOver() {
        return over;
    }

    @Override
    public void ended() {
        whenEnded.accept(this);
    }

    /** A part of the stream; the notice is null for those that tell of no ring. */
    private record Piece(String text, RingNotice notice) {}
}
