package org.carillon.platform.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says why a query, or a constant that is part of one, reads tables of other packages too. The build demands it, and
 * allows nobody to write there; see docs/adr/0039.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface ReadsAcross {
    /** The reason. */
    String value();
}
