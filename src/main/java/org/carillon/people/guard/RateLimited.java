package org.carillon.people.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carillon.people.protection.RateLimit;

/** An endpoint that nobody may call all too often. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RateLimited {
    /** How often. */
    RateLimit value();
}
