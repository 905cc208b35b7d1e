package org.carillon.channel.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells tests how many streams the server keeps. */
@ApplicationScoped
public class OpenStreams {
    @Inject
    EventStreamRegistry streams;

    /** The number of streams of all users. */
    public int count() {
        return streams.all().size();
    }
}
