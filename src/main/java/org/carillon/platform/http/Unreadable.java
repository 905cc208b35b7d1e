package org.carillon.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a request is refused whose value for this parameter can not be read, as a text where a number is wanted: as one
 * with a value that is not allowed. Without it BAD_PARAMETER, which has no word.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unreadable {
    /** The refusal of the operation for a wrong value. */
    ApiError value();
}
