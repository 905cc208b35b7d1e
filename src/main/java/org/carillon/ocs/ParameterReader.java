package org.carillon.ocs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Reads the parameters of a request into the record that a resource method asks for: query string, then form body, then
 * JSON body, later ones win. A body of another type, and JSON that does not parse, count as no body. Runs after the
 * guards, as the body of a refused request is never looked at.
 *
 * <p>Errors in order: BODY_TOO_LARGE above 512 kB, BAD_PARAMETER for a value that does not fit its component.
 *
 * <p>Source: docs/contract/envelope.md 8.
 */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@ApplicationScoped
public class ParameterReader implements MessageBodyReader<Record> {
    private static final int LARGEST_BODY = 512 * 1024;

    @Inject
    HttpServletRequest request;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Parameters parameters = new Parameters();
        parameters.addForm(request.getQueryString());
        String text = read(body);
        if (isCompatible(media, MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            parameters.addForm(text);
        } else if (isCompatible(media, MediaType.APPLICATION_JSON_TYPE)) {
            parameters.addJson(text);
        }
        return parameters.toRecord(type);
    }

    private static boolean isCompatible(MediaType sent, MediaType known) {
        return sent != null
                && known.getType().equalsIgnoreCase(sent.getType())
                && known.getSubtype().equalsIgnoreCase(sent.getSubtype());
    }

    private static String read(InputStream body) throws IOException {
        if (body == null) {
            return "";
        }
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new ApiException(ApiError.BODY_TOO_LARGE);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
