package org.carillon.people.identity;

/** How somebody whom a provider sends for the first time comes to an account. */
public enum AccountRule {
    /** One is made; an id that somebody has here already is refused. */
    CREATE,
    /** The one of this id, which must be there. */
    MATCH
}
