package org.carillon.platform.http;

/**
 * A text file as answer, of any length: it is made while it is written. No transaction may be open between two parts,
 * as the client takes its time.
 *
 * @param type what it is, as {@code text/csv}
 * @param name proposed name of the file
 * @param parts the content, part by part; an unchecked exception breaks the answer off, and the client sees it
 */
public record StreamedDownload(String type, String name, Iterable<String> parts) {

    /** Value of {@code Content-Disposition}. */
    public String disposition() {
        return new Download(type, name, "").disposition();
    }
}
