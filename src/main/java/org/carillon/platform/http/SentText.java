package org.carillon.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * Text out of bytes that a client sent. Bytes that are no text in their charset are refused: replaced by a sign for that,
 * all of them would mean the same, and one password would open what another one closes.
 */
final class SentText {
    private SentText() {}

    /**
     * The text.
     *
     * @throws ApiException BAD_PARAMETER
     */
    static String of(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
    }
}
