package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    private static final byte[] TEXT = "{\"flags\":3}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "X-Gzip", " gzip ", "identity, gzip", "gzip, identity", ",gzip"})
    void gzipIsUndone(String header) throws IOException {
        assertThat(ContentCoding.undo(gzip(TEXT), header)).isEqualTo(TEXT);
    }

    @Test
    void deflateIsUndoneWithAndWithoutItsHeader() throws IOException {
        assertThat(ContentCoding.undo(deflate(TEXT, false), "deflate")).isEqualTo(TEXT);
        assertThat(ContentCoding.undo(deflate(TEXT, true), "Deflate")).isEqualTo(TEXT);
    }

    @Test
    void severalAreUndoneFromTheLastOne() throws IOException {
        assertThat(ContentCoding.undo(gzip(deflate(TEXT, false)), "deflate, gzip"))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "", " ", "Identity,identity"})
    void nothingIsUndoneWhereNothingWasDone(String header) {
        assertThat(ContentCoding.undo(TEXT, header)).isEqualTo(TEXT);
        assertThat(ContentCoding.undo(TEXT, null)).isEqualTo(TEXT);
    }

    @Test
    void twoGzipsInARowAreOne() throws IOException {
        assertThat(ContentCoding.undo(joined(gzip(TEXT), gzip(TEXT)), "gzip")).isEqualTo(joined(TEXT, TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip;q=1", "gzip, br", "gzipped"})
    void othersAreUnknown(String header) throws IOException {
        byte[] body = gzip(TEXT);

        assertThatThrownBy(() -> ContentCoding.undo(body, header)).satisfies(refusal(ApiError.CODING_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"gzip, 1", "gzip, 8", "gzip, 12", "deflate, 1", "deflate, 5"})
    void aBodyThatEndsEarlyIsRefused(String coding, int missing) throws IOException {
        byte[] whole = coding.equals("gzip") ? gzip(TEXT) : deflate(TEXT, false);

        assertThatThrownBy(() -> ContentCoding.undo(Arrays.copyOf(whole, whole.length - missing), coding))
                .satisfies(refusal(ApiError.BODY_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void whatIsNotEncodedOrHasSomethingBehindItIsRefused(String coding) throws IOException {
        byte[] behind = joined(coding.equals("gzip") ? gzip(TEXT) : deflate(TEXT, false), TEXT);

        assertThatThrownBy(() -> ContentCoding.undo(TEXT, coding)).satisfies(refusal(ApiError.BODY_UNREADABLE));
        assertThatThrownBy(() -> ContentCoding.undo(behind, coding)).satisfies(refusal(ApiError.BODY_UNREADABLE));
    }

    @Test
    void aBombIsTooLarge() throws IOException {
        byte[] bomb = gzip(gzip(new byte[50_000_000]));

        assertThatThrownBy(() -> ContentCoding.undo(bomb, "gzip, gzip")).satisfies(refusal(ApiError.BODY_TOO_LARGE));
    }

    private static Consumer<Throwable> refusal(ApiError error) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.error())
                        .isEqualTo(error));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, raw))) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
