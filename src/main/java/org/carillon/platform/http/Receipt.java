package org.carillon.platform.http;

/**
 * What becomes of an answer, as far as the server can tell. One of the methods is called, once, before the answer ends.
 */
public interface Receipt {

    /** It was written; what throws makes it end as a broken one. */
    void written();

    /** The client has gone away, or the answer could not be made. */
    void lost();
}
