package org.carillon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One answer of the server while its bytes come in. The object is used again for the next one, so it makes no garbage.
 */
final class Answer {
    private static final int UNKNOWN = -1;

    private byte[] bytes = new byte[1024];
    private int length;
    private int headEnd;
    private int bodyEnd;
    private int nextChunk;
    private int contentLength;
    private boolean chunked;
    private boolean complete;
    private boolean closes;
    private int status;
    private String cookie;

    /** Makes it ready for the next answer. */
    void clear() {
        length = 0;
        headEnd = UNKNOWN;
        contentLength = UNKNOWN;
        chunked = false;
        complete = false;
        closes = false;
        status = 0;
        cookie = null;
    }

    /** Takes in what has arrived. */
    void receive(byte[] source, int count) throws IOException {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
        System.arraycopy(source, 0, bytes, length, count);
        int searchFrom = Math.max(0, length - 3);
        length += count;
        if (headEnd == UNKNOWN) {
            findHead(searchFrom);
        }
        if (headEnd == UNKNOWN) {
            return;
        }
        if (chunked) {
            joinChunks();
        } else if (contentLength != UNKNOWN && length >= headEnd + contentLength) {
            bodyEnd = headEnd + contentLength;
            complete = true;
        }
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether the status is known; a stream never gets further. */
    boolean hasHead() {
        return headEnd != UNKNOWN;
    }

    /** HTTP status. */
    int status() {
        return status;
    }

    /** Whether the server closes the connection after this answer. */
    boolean closes() {
        return closes;
    }

    /** Name and value of the cookie that came along, or null. */
    String cookie() {
        return cookie;
    }

    String body() {
        return new String(bytes, headEnd, bodyEnd - headEnd, StandardCharsets.UTF_8);
    }

    /** How often the text stands in the body. */
    int count(byte[] text) {
        int found = 0;
        for (int i = headEnd; i <= bodyEnd - text.length; i++) {
            if (bytes[i] == text[0] && Arrays.equals(bytes, i, i + text.length, text, 0, text.length)) {
                found++;
            }
        }
        return found;
    }

    private void findHead(int from) throws IOException {
        for (int i = from; i + 4 <= length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                headEnd = i + 4;
                readHead(new String(bytes, 0, i, StandardCharsets.ISO_8859_1));
                bodyEnd = headEnd;
                nextChunk = headEnd;
                return;
            }
        }
    }

    private void readHead(String head) throws IOException {
        String[] lines = head.split("\r\n");
        if (!lines[0].startsWith("HTTP/1.1 ") || lines[0].length() < 12) {
            throw new IOException("no answer in HTTP 1.1: " + lines[0]);
        }
        status = Integer.parseInt(lines[0].substring(9, 12));
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            readHeader(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
    }

    private void readHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            contentLength = Integer.parseInt(value);
        } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
            chunked = value.equalsIgnoreCase("chunked");
        } else if (name.equalsIgnoreCase("Connection")) {
            closes = value.equalsIgnoreCase("close");
        } else if (name.equalsIgnoreCase("Set-Cookie")) {
            cookie = value.split(";", 2)[0];
        }
    }

    /** Moves the content of the chunks that are there to the end of the body. */
    private void joinChunks() {
        while (!complete) {
            int lineEnd = nextChunk;
            while (lineEnd + 1 < length && bytes[lineEnd] != '\r') {
                lineEnd++;
            }
            if (lineEnd + 1 >= length) {
                return;
            }
            int size =
                    Integer.parseInt(new String(bytes, nextChunk, lineEnd - nextChunk, StandardCharsets.US_ASCII), 16);
            int begin = lineEnd + 2;
            if (begin + size + 2 > length) {
                return;
            }
            System.arraycopy(bytes, begin, bytes, bodyEnd, size);
            bodyEnd += size;
            nextChunk = begin + size + 2;
            complete = size == 0;
        }
    }
}
