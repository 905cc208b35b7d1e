package org.carillon.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Hands the parameters of a request to a resource method, as the record that it asks for. Runs after the guards, so
 * that nothing about parameters is said to whom they refuse.
 *
 * <p>Errors: as of {@link RequestParameters#toRecord}.
 *
 * <p>Source: docs/contract/envelope.md 8.
 */
@Provider
@Priority(1)
@Consumes({
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_FORM_URLENCODED,
    MediaType.MULTIPART_FORM_DATA,
    MediaType.WILDCARD
})
@ApplicationScoped
public class ParameterReader implements MessageBodyReader<Record> {
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
            InputStream body) {
        return RequestParameters.of(request).toRecord(type);
    }
}
