package org.carillon.room.membership;

import org.carillon.people.identity.EmailAddress;

/** Answers which addresses mails can be sent to; whoever sends them implements it (docs/adr/0008). */
public interface DeliverableAddresses {

    /** From memory, without asking the mail server. */
    boolean canSendTo(EmailAddress address);
}
