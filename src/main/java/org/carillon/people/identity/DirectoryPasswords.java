package org.carillon.people.identity;

import java.time.Duration;
import java.util.Optional;
import org.carillon.platform.http.ApiException;

/** A directory that knows people and their passwords; a port, as its protocol is above accounts. */
public interface DirectoryPasswords {
    /** How records of sign-ins and accounts name the directory; also the issuer of whom it knows. */
    String NAME = "ldap";

    /** Whether there is one. */
    boolean isOn();

    /** For who comes for the first time. */
    AccountRule accounts();

    /** How long one password may take, waiting included. */
    Duration timeout();

    /** How long an answer is remembered. */
    Duration remembered();

    /** How many passwords are asked about at a time. */
    int atOnce();

    /**
     * Asks on this thread, in no transaction, who has this name and password; empty for nobody, and for several.
     *
     * @param login a name as it was typed, not empty
     * @param password not empty
     * @throws ApiException PROVIDER_UNAVAILABLE when that is not found out until the deadline
     */
    Optional<ProviderPerson> ask(String login, String password, Deadline deadline);
}
