package org.carillon.call.ring;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.transaction.Transactional;

/** Hands announcements to JMS in a transaction of its own, as the finished one is still on the thread. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class RingQueue {
    @Inject
    @JMSConnectionFactory("java:comp/env/jms/RingConnections")
    JMSContext jms;

    @Resource(name = "jms/RingQueue")
    Queue queue;

    /** Says "go": there may be something to tell about the rings of this call. */
    public void announce(Call call) {
        jms.createProducer().send(queue, call.toString());
    }
}
