package org.carillon.people.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carillon.people.protection.Protection;

/**
 * What an operation tells right from wrong, so that its callers could guess it: a method of a resource, or a servlet.
 * Whoever guesses wrong there is counted, and waits.
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BruteForceProtection {
    /** What can be guessed. */
    Protection[] value() default {};

    /** Where nothing can be guessed although a secret comes along: why not. */
    String nothingBecause() default "";
}
