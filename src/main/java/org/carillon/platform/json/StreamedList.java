package org.carillon.platform.json;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * A list that is read in parts while it is written, so that it may be as long as it likes. The first part is read at
 * once: what refuses or fails there is answered as always. No transaction is open while a part is written.
 *
 * @param <T> of the elements
 */
public final class StreamedList<T> implements Iterable<T> {
    private final Function<T, List<T>> after;
    private final int part;
    private final List<T> first;

    private StreamedList(Function<T, List<T>> after, int part, List<T> first) {
        this.after = after;
        this.part = part;
        this.first = first;
    }

    /**
     * Reads the first part.
     *
     * @param part how many elements each part but the last one has
     * @param after the part that follows an element; the first one follows null
     */
    public static <T> StreamedList<T> of(int part, Function<T, List<T>> after) {
        return new StreamedList<>(after, part, after.apply(null));
    }

    /** Whether there is more than the first part. */
    public boolean isLong() {
        return first.size() >= part;
    }

    /** The first part. */
    List<T> first() {
        return first;
    }

    /** Reads on while it goes; an unchecked exception when a part cannot be read. */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private List<T> current = first;
            private int next;

            @Override
            public boolean hasNext() {
                if (next < current.size()) {
                    return true;
                }
                if (current.size() < part) {
                    return false;
                }
                current = after.apply(current.get(current.size() - 1));
                next = 0;
                return !current.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.get(next++);
            }
        };
    }
}
