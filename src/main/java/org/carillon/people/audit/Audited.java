package org.carillon.people.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which acts an operation can be, a method of a resource or a servlet. Where it is refused or fails, that is recorded
 * as the first of them; that something was done is recorded by the {@link Act} that its service fires.
 *
 * <p>Source: docs/audit.md 2.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** The kinds. */
    ActKind[] value() default {};

    /** Where nothing is recorded although something is changed: why not. */
    String nothingBecause() default "";
}
