package org.carillon.call.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Body of "update flags".
 *
 * @param flags in-call bits as in {@link JoinCall}; has to be there
 */
public record UpdateCall(@NotNull @Min(0) @Max(15) Integer flags) {}
