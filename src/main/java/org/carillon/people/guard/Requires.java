package org.carillon.people.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The guards of an endpoint; every endpoint has it, one for everybody with an empty list. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** Guards in any order: they are asked in the order of {@link Guard}. */
    Guard[] value();

    /**
     * Whether foreign pages may make a browser ask, as for pictures: only where nothing is changed, as they cannot read
     * it.
     */
    boolean fromAnyPage() default false;

    /**
     * Whether pages of this server may make a browser ask without a proof, as for streams and files, where a page can
     * send no header: only where nothing is changed. Foreign pages are refused where the browser tells of them.
     */
    boolean fromOwnPage() default false;
}
