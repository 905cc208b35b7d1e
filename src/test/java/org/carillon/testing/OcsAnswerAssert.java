package org.carillon.testing;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says in one word what an answer should be. */
public final class OcsAnswerAssert extends AbstractAssert<OcsAnswerAssert, OcsAnswer> {

    OcsAnswerAssert(OcsAnswer actual) {
        super(actual, OcsAnswerAssert.class);
        as("%s", actual);
    }

    /** A success in the envelope. */
    public OcsAnswerAssert succeeds() {
        return hasStatus(200).hasMeta("ok", 200, "OK");
    }

    /** The plain success: status 200 and an empty list. */
    public OcsAnswerAssert succeedsWithoutData() {
        return succeeds().hasEmptyData();
    }

    /** A refusal without message and data: the contract calls it EMPTY(status). */
    public OcsAnswerAssert isRefused(int status) {
        return isRefused(status, "");
    }

    /** A refusal with a message and an empty list. */
    public OcsAnswerAssert isRefused(int status, String message) {
        return hasStatus(status).hasMeta("failure", status, message).hasEmptyData();
    }

    /** A refusal whose data holds one word that says why. */
    public OcsAnswerAssert isRefusedFor(int status, String error) {
        hasStatus(status).hasMeta("failure", status, "");
        Assertions.assertThat(actual.object().getString("error", null))
                .as("error word of %s", actual)
                .isEqualTo(error);
        return this;
    }

    /** The refusal of requests that may come from a foreign page; it has no envelope. */
    public OcsAnswerAssert failsTheCsrfCheck() {
        hasStatus(412);
        Assertions.assertThat(actual.json().toString())
                .as("body of %s", actual)
                .isEqualTo("{\"message\":\"CSRF check failed\"}");
        return this;
    }

    /** The status; every 429 also says when to come back. */
    public OcsAnswerAssert hasStatus(int status) {
        Assertions.assertThat(actual.status()).as("status of %s", actual).isEqualTo(status);
        if (status == 429) {
            Assertions.assertThat(actual.header("Retry-After"))
                    .as("Retry-After of %s", actual)
                    .isPresent();
        }
        return this;
    }

    public OcsAnswerAssert hasMeta(String status, int statusCode, String message) {
        JsonObject meta = actual.meta();
        Assertions.assertThat(meta.getString("status", null))
                .as("meta.status of %s", actual)
                .isEqualTo(status);
        Assertions.assertThat(meta.getInt("statuscode", -1))
                .as("meta.statuscode of %s", actual)
                .isEqualTo(statusCode);
        Assertions.assertThat(meta.getString("message", null))
                .as("meta.message of %s", actual)
                .isEqualTo(message);
        return this;
    }

    public OcsAnswerAssert hasEmptyData() {
        Assertions.assertThat(actual.data()).as("data of %s", actual).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        return this;
    }

    public OcsAnswerAssert hasHeader(String name, String value) {
        Assertions.assertThat(actual.header(name))
                .as("header %s of %s", name, actual)
                .contains(value);
        return this;
    }

    public OcsAnswerAssert hasHeader(String name) {
        Assertions.assertThat(actual.header(name))
                .as("header %s of %s", name, actual)
                .isPresent();
        return this;
    }

    /** A whole number in the data. */
    public OcsAnswerAssert hasNumber(String field, int value) {
        Assertions.assertThat(actual.number(field))
                .as("%s of %s", field, actual)
                .isEqualTo(value);
        return this;
    }

    public OcsAnswerAssert hasText(String field, String value) {
        Assertions.assertThat(actual.text(field)).as("%s of %s", field, actual).isEqualTo(value);
        return this;
    }

    public OcsAnswerAssert hasFlag(String field, boolean value) {
        Assertions.assertThat(actual.flag(field)).as("%s of %s", field, actual).isEqualTo(value);
        return this;
    }
}
