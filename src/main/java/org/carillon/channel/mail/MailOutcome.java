package org.carillon.channel.mail;

/** How an attempt to send a mail ended. */
enum MailOutcome {
    /** The mail server took it. */
    SENT,
    /** The mail server does not know the address: there is no other attempt. */
    REFUSED,
    /** Anything else. */
    FAILED
}
