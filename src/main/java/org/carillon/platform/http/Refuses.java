package org.carillon.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint refuses with, besides what its guards do and what every endpoint can: bad parameters, wrong
 * credentials, too many requests, faults. The OpenAPI document says so.
 *
 * <p>Source: docs/adr/0031.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refuses.All.class)
public @interface Refuses {
    /** The refusals. */
    ApiError[] value();

    /** Type of their data; none: the word of each, or the empty list. */
    Class<?>[] data() default {};

    /** Whether the data is a list of it. */
    boolean list() default false;

    /** Several of them. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** Each of them. */
        Refuses[] value();
    }
}
