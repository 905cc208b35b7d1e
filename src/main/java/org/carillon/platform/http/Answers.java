package org.carillon.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint answers with, where its return type does not tell: the OpenAPI document says so, and the integration
 * tests hold every answer against the document.
 *
 * <p>Source: docs/adr/0031.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
    /** Types of the data, one of which it has; none: as the method returns. */
    Class<?>[] value() default {};

    /** Whether the data is a list of them. */
    boolean list() default false;

    /** What HTTP says under {@code v2.php}; 304 and 405 have no body. */
    int[] status() default {200};

    /** Names of headers that belong to it. */
    String[] headers() default {};

    /** What it is, where it is no JSON in the envelope; empty: in the envelope. */
    String mediaType() default "";
}
