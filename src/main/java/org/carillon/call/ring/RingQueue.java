package org.carillon.call.ring;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.transaction.Transactional;
import org.carillon.platform.database.MissingResourceProblem;
import org.carillon.platform.database.ServerResource;

/** Hands announcements to JMS in a transaction of its own, as the finished one is still on the thread. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class RingQueue {
    @Inject
    @JMSConnectionFactory("java:comp/env/jms/RingConnections")
    JMSContext jms;

    private static final ServerResource<Queue> QUEUE =
            new ServerResource<>("jms/carillon/RingQueue", "queue", Queue.class);

    /**
     * Looks for the queue, and sends nothing.
     *
     * @throws MissingResourceProblem if the server has none
     */
    public static void check() {
        QUEUE.get();
    }

    /** Announces a call: there may be something to tell about its rings. */
    public void announce(CallKey call) {
        jms.createProducer().send(QUEUE.get(), call.toString());
    }
}
