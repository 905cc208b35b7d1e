package org.carillon.people.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carillon.people.protection.ProtectedSecret;

/**
 * What an operation tells right from wrong, so that its callers could try it out: a method of a resource, or a servlet.
 * Each failed attempt there is counted, and makes its caller wait.
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BruteForceProtection {
    /** What can be tried out. */
    ProtectedSecret[] value() default {};

    /** Where nothing can be tried out although a secret comes along: why not. */
    String nothingBecause() default "";
}
