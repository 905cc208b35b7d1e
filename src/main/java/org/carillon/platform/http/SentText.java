package org.carillon.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Text out of bytes that a client sent: the one way to find out whether they are any in their charset. With a sign in
 * place of those that are none, all of them would mean the same, and one password would open what another one closes.
 */
final class SentText {
    private SentText() {}

    /** The text; empty for bytes that are none. */
    static Optional<String> find(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The text of what has to be some.
     *
     * @throws ApiException BAD_PARAMETER
     */
    static String of(byte[] bytes, Charset charset) {
        return find(ByteBuffer.wrap(bytes), charset).orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
    }
}
