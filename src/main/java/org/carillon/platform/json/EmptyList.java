package org.carillon.platform.json;

/** Stands for the empty list where the OpenAPI document names types: what is nothing is {@code []}, not null. */
public final class EmptyList {

    private EmptyList() {}
}
