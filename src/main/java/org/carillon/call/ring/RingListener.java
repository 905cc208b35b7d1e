package org.carillon.call.ring;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Delivers rings. What fails is delivered again by the broker, three times in all, and ends among the dead letters. The
 * servers' own files name the queue.
 */
@MessageDriven(
        name = "RingListener",
        activationConfig =
                @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"))
public class RingListener implements MessageListener {
    @Inject
    RingAlerts alerts;

    @Override
    public void onMessage(Message message) {
        try {
            alerts.tell(CallKey.parse(message.getBody(String.class)));
        } catch (JMSException e) {
            throw new IllegalStateException("unreadable announcement of rings", e);
        }
    }
}
