package org.carillon.platform.http;

/**
 * Data of an answer whose arrival matters.
 *
 * @param data as without this
 * @param receipt is told what became of it
 * @param doubtful whether the client has waited so long that it may have gone away
 */
public record Receipted(Object data, Receipt receipt, boolean doubtful) {
    public static final String PROPERTY = "carillon.receipted";
}
