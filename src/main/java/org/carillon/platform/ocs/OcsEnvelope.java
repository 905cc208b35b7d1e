package org.carillon.platform.ocs;

/**
 * What every enveloped answer carries.
 *
 * @param legacy true under {@code v1.php}: 200 is written as 100
 * @param paged whether the two paging fields are present
 * @param code envelope code before that mapping
 * @param message may be empty, not null
 * @param data record, map, list, text, number or null
 */
record OcsEnvelope(boolean legacy, boolean paged, int code, String message, Object data) {

    static OcsEnvelope success(boolean legacy, int status, Object data) {
        boolean spoken = !legacy || status == 200;
        return new OcsEnvelope(legacy, legacy, status, spoken ? "OK" : "", data);
    }

    /** Under v1 only 200 counts as success, 201 does not. */
    boolean ok() {
        return legacy ? code == 200 : code >= 200 && code < 300;
    }

    int writtenCode() {
        return legacy && code == 200 ? 100 : code;
    }
}
