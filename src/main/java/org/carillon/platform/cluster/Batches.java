package org.carillon.platform.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists in parts, as databases limit the parameters of a statement. */
public final class Batches {
    private static final int MOST = 1_000;

    private Batches() {}

    /** Parts of at most a thousand elements, in order; none of nothing. */
    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += MOST) {
            parts.add(list.subList(from, Math.min(list.size(), from + MOST)));
        }
        return parts;
    }
}
