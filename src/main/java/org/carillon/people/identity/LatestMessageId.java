package org.carillon.people.identity;

/** Port: knows the latest message of all conversations. Implemented where messages are known. */
public interface LatestMessageId {

    /** Its id; 0 without any. */
    long latestId();
}
