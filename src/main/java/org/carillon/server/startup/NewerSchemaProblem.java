package org.carillon.server.startup;

/** The database belongs to a newer Carillon. */
final class NewerSchemaProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the versions of both. */
    NewerSchemaProblem(String theirs, String ours) {
        super("the schema of the database (version " + theirs + ") is of a newer Carillon than this one (version "
                + ours + "): deploy the newer one, or restore the backup that was made before it");
    }
}
