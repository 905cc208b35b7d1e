package org.carillon.chat;

import org.carillon.protection.Bound;
import org.carillon.protection.Bounds;

/** Room for everybody. */
class Unbounded extends Bounds {
    @Override
    public boolean take(Bound bound, String holder) {
        return true;
    }
}
