package org.carillon.room.conversation;

import java.util.Collection;
import java.util.Map;

/** Port: renders the latest message of conversations. Implemented where messages are known. */
public interface LatestMessages {

    /**
     * The latest message by conversation id, where there is one.
     *
     * @param readerType kind of actor of the reader, as {@code users}
     * @param readerId id of the reader among those of its kind
     */
    Map<Long, Object> latest(Collection<Conversation> conversations, String readerType, String readerId);
}
