package org.carillon.platform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes what {@code Content-Encoding} names. Source: docs/contract/envelope.md 8.1. */
final class ContentCoding {
    private static final int TRAILER_OF_GZIP = 8;
    private static final int METHOD = 0x0F;
    private static final int DEFLATE = 8;
    private static final int CHECK = 31;

    private ContentCoding() {}

    /**
     * The bytes as they were before; {@code codings} as the header names them, null for none.
     *
     * @throws ApiException CODING_UNKNOWN, BODY_UNREADABLE when the bytes are not so encoded, BODY_TOO_LARGE
     */
    static byte[] undo(byte[] bytes, String codings) {
        if (codings == null || bytes.length == 0) {
            return bytes;
        }
        String[] names = codings.toLowerCase(Locale.ROOT).split(",", -1);
        byte[] content = bytes;
        for (int i = names.length - 1; i >= 0; i--) { // the last one was applied last
            content = undoOne(content, names[i].strip());
        }
        return content;
    }

    private static byte[] undoOne(byte[] bytes, String coding) {
        return switch (coding) {
            case "", "identity" -> bytes;
            case "gzip", "x-gzip" -> gunzip(bytes);
            case "deflate" -> inflate(bytes);
            default -> throw new ApiException(ApiError.CODING_UNKNOWN);
        };
    }

    private static byte[] gunzip(byte[] bytes) {
        try (WholeGzip in = new WholeGzip(bytes)) {
            byte[] content = bounded(in);
            if (in.hasMore()) {
                throw new ApiException(ApiError.BODY_UNREADABLE);
            }
            return content;
        } catch (IOException e) {
            throw new ApiException(ApiError.BODY_UNREADABLE);
        }
    }

    /** With the header of zlib, as the standard says, or without, as some send it. */
    private static byte[] inflate(byte[] bytes) {
        boolean zlib = bytes.length > 1
                && (bytes[0] & METHOD) == DEFLATE
                && ((Byte.toUnsignedInt(bytes[0]) << Byte.SIZE) + Byte.toUnsignedInt(bytes[1])) % CHECK == 0;
        Inflater inflater = new Inflater(!zlib);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater, bytes.length)) {
            byte[] content = bounded(in);
            if (inflater.getRemaining() > 0) {
                throw new ApiException(ApiError.BODY_UNREADABLE);
            }
            return content;
        } catch (IOException e) {
            throw new ApiException(ApiError.BODY_UNREADABLE);
        } finally {
            inflater.end();
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] content = in.readNBytes(RequestBody.LARGEST + 1);
        if (content.length > RequestBody.LARGEST) {
            throw new ApiException(ApiError.BODY_TOO_LARGE);
        }
        return content;
    }

    /** Reads all at once, so that it can tell whether something stands behind the end. */
    private static final class WholeGzip extends GZIPInputStream {
        WholeGzip(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes), bytes.length);
        }

        boolean hasMore() {
            return inf.getRemaining() > TRAILER_OF_GZIP;
        }
    }
}
