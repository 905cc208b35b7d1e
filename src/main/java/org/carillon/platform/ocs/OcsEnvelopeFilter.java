package org.carillon.platform.ocs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carillon.platform.http.Download;
import org.carillon.platform.http.Picture;
import org.carillon.platform.http.Receipted;
import org.carillon.platform.http.StreamedDownload;
import org.carillon.platform.json.JsonValues;

/**
 * Puts each answer into the envelope, once and in one place. Left as they are: answers without a body by nature (304,
 * 405), {@link Unwrapped} ones and {@link Picture pictures}.
 *
 * <p>Source: docs/contract/envelope.md 2, 3 and 7.
 */
@Provider
@ApplicationScoped
public class OcsEnvelopeFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, must-revalidate");
        int status = response.getStatus();
        Object entity = response.getEntity();
        if (status == 304 || status == 405) {
            return;
        }
        if (entity instanceof Unwrapped unwrapped) {
            response.setEntity(JsonValues.text(unwrapped.body()), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
            return;
        }
        if (entity instanceof Picture picture) {
            send(picture, response);
            return;
        }
        if (entity instanceof Download download) {
            send(download, response);
            return;
        }
        if (entity instanceof StreamedDownload download) {
            send(download, response);
            return;
        }
        if (entity instanceof Receipted receipted) {
            request.setProperty(Receipted.PROPERTY, receipted);
            entity = receipted.data();
        }
        boolean legacy = EntryPoint.isLegacy(request);
        OcsEnvelope envelope;
        if (entity instanceof OcsRefusal refusal) {
            envelope = refusal.envelope(legacy);
        } else {
            status = status == 204 ? 200 : status; // a resource method without a result
            envelope = OcsEnvelope.success(legacy, status, entity == null ? List.of() : entity);
        }
        response.setStatus(legacy && status != 401 && status != 503 ? 200 : status);
        response.setEntity(envelope, new Annotation[0], OcsFormatFilter.chosen(request));
    }

    private static void send(Picture picture, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, Picture.CACHING);
        response.getHeaders().putSingle("Content-Security-Policy", "default-src 'none'");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.setEntity(
                picture.svg().getBytes(StandardCharsets.UTF_8), new Annotation[0], MediaType.valueOf(Picture.TYPE));
    }

    private static void send(Download download, ContainerResponseContext response) {
        attach(download.disposition(), response);
        MediaType type = MediaType.valueOf(download.type()).withCharset("utf-8");
        response.setEntity(download.text().getBytes(StandardCharsets.UTF_8), new Annotation[0], type);
    }

    private static void send(StreamedDownload download, ContainerResponseContext response) {
        attach(download.disposition(), response);
        MediaType type = MediaType.valueOf(download.type()).withCharset("utf-8");
        StreamingOutput content = out -> {
            for (String part : download.parts()) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
            }
        };
        response.setEntity(content, new Annotation[0], type);
    }

    private static void attach(String disposition, ContainerResponseContext response) {
        response.getHeaders().putSingle("Content-Disposition", disposition);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}
