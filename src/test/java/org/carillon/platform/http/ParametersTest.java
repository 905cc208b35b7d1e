package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/contract/envelope.md 8.2. */
class ParametersTest {

    record Sample(String text, Integer number, Long time, boolean flag, Boolean maybe, List<String> names) {}

    @Test
    void whatIsAbsentIsNullOrFalse() {
        assertThat(new Parameters().toRecord(Sample.class))
                .isEqualTo(new Sample(null, null, null, false, null, List.of()));
    }

    @Test
    void aFormIsDecoded() {
        assertThat(ofForm("text=a+b%20%C3%A9&number=7&flag=1"))
                .isEqualTo(new Sample("a b é", 7, null, true, null, List.of()));
    }

    /** Browsers escape the bytes of a character that are no letters alone. */
    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, %83A, \u30a2",
        "GB18030, %949%FC6, \ud83d\ude00",
        "ISO-2022-JP, %1B$B%25%22%1B(B, \u30a2",
        "ISO-8859-1, Zo%E9+%, Zo\u00e9 %",
        "UTF-8, a%C3%A9%+b%2, a\u00e9% b%2"
    })
    void aCharacterMayBeEscapedInPart(Charset charset, String encoded, String text) {
        Parameters parameters = new Parameters();
        parameters.addForm("text=" + encoded, charset);

        assertThat(parameters.toRecord(Sample.class).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "999999999999999999"})
    void aNumberThatDoesNotFitIsRefused(String number) {
        assertThatThrownBy(() -> ofForm("number=" + number)).isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&b=2, a=1&b=2",
        "a=1&a=2, a=2",
        "a=1&b&a=%32, a=%32&b",
        "a[]=1&a[7]=2, a%5B%5D=1&a%5B%5D=2&a=2",
        "a%5B%5d=1, a%5B%5D=1&a=1"
    })
    void resourcesReadTheLastOfSeveral(String query, String read) {
        assertThat(QueryText.of(query).split("&")).containsExactlyInAnyOrder(read.split("&"));
    }

    @Test
    void aLaterSourceWins() {
        Parameters parameters = new Parameters();
        parameters.addForm("text=query&number=1", StandardCharsets.UTF_8);
        parameters.addForm("text=form", StandardCharsets.UTF_8);
        parameters.addJson("{\"text\":\"json\"}");

        Sample sample = parameters.toRecord(Sample.class);

        assertThat(sample.text()).isEqualTo("json");
        assertThat(sample.number()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[1]", "\"text\"", "7", "{", "", "{\"text\":", "not json"})
    void jsonThatIsNoObjectAddsNothing(String json) {
        Parameters parameters = new Parameters();
        parameters.addForm("text=query", StandardCharsets.UTF_8);
        parameters.addJson(json);

        assertThat(parameters.toRecord(Sample.class).text()).isEqualTo("query");
    }

    record Named(@Unreadable(ApiError.INVITED_INVALID) Map<String, List<String>> named) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "named[users][]=a&named[users][]=b&named[groups][]=c | {}",
                "named[users][0]=a&named[users][1]=b&named[groups]=c | {}",
                "named%5Busers%5D%5B%5D=a&named%5Busers%5D%5B%5D=b&named%5Bgroups%5D%5B%5D=c | {}",
                "named= | {\"named\":{\"users\":[\"a\",\"b\"],\"groups\":\"c\"}}",
                "x=1 | {\"named\":{\"users\":{\"0\":\"a\",\"1\":\"b\"},\"groups\":[\"c\"],\"emails\":null}}",
                "named[groups][]=c | {\"named\":{\"users\":[\"a\",\"b\"]}}"
            })
    void anObjectOfListsIsAMap(String form, String json) {
        Parameters parameters = new Parameters();
        parameters.addForm(form, StandardCharsets.UTF_8);
        parameters.addJson(json);

        assertThat(parameters.toRecord(Named.class).named())
                .isEqualTo(Map.of("users", List.of("a", "b"), "groups", List.of("c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"bob\"", "[\"bob\"]", "7", "true", "{\"users\":[\"a\\u0000\"]}"})
    void whatIsNoObjectOfListsIsRefusedAsTheParameterSays(String value) {
        Parameters parameters = new Parameters();
        parameters.addJson("{\"named\":" + value + "}");

        assertThatThrownBy(() -> parameters.toRecord(Named.class))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(ApiError.INVITED_INVALID));
    }

    @Test
    void anAbsentMapIsEmpty() {
        assertThat(new Parameters().toRecord(Named.class).named()).isEmpty();
    }

    @Test
    void nullInJsonHidesNothing() {
        Parameters parameters = new Parameters();
        parameters.addForm("text=query", StandardCharsets.UTF_8);
        parameters.addJson("{\"text\":null}");

        assertThat(parameters.toRecord(Sample.class).text()).isEqualTo("query");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "+7, 7", "-7, -7", "007, 7", "2147483647, 2147483647"})
    void aNumberIsDigitsWithASign(String text, int number) {
        assertThat(ofForm("number=" + text.replace("+", "%2B")).number()).isEqualTo(number);
        assertThat(ofJson("{\"number\":\"" + text + "\"}").number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"12abc, 12", "1.5, 1", "' 7', 7", "'7 ', 7", "0x10, 0", "-3 or so, -3"})
    void theLeadingDigitsCount(String text, int number) {
        assertThat(ofJson("{\"number\":\"" + text + "\"}").number()).isEqualTo(number);
    }

    @Test
    void moreThanEighteenDigitsAreNoNumber() {
        assertThat(ofForm("time=999999999999999999").time()).isEqualTo(999_999_999_999_999_999L);
        assertThatThrownBy(() -> ofForm("time=1999999999999999999")).isInstanceOf(ApiException.class);
    }

    @Test
    void ofAListTheLastItemCounts() {
        assertThat(ofJson("{\"text\":[\"a\",\"b\"],\"number\":[1,2]}").text()).isEqualTo("b");
        assertThat(ofJson("{\"text\":[\"a\",\"b\"],\"number\":[1,2]}").number()).isEqualTo(2);
        assertThat(ofJson("{\"text\":[]}").text()).isNull();
    }

    @Test
    void anObjectCountsAsAbsent() {
        assertThat(ofJson("{\"text\":{\"a\":1},\"number\":{},\"flag\":{}}"))
                .isEqualTo(new Sample(null, null, null, false, null, List.of()));
    }

    @Test
    void oneTextIsAListOfOne() {
        assertThat(ofJson("{\"names\":\"a\"}").names()).containsExactly("a");
        assertThat(ofForm("names=a").names()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "number", "flag", "maybe", "names", "time"})
    void aNulIsRefusedWhateverTheType(String name) {
        assertThatThrownBy(() -> ofForm(name + "=1%00")).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> ofJson("{\"" + name + "\":\"1\\u0000\"}")).isInstanceOf(ApiException.class);
    }

    @Test
    void deeplyNestedJsonAddsNothing() {
        assertThat(ofJson("{\"text\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}")
                        .text())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "-7, -7", "true, 1", "false, 0", "1.5, 1"})
    void aNumberMayStandInJson(String json, int number) {
        assertThat(ofJson("{\"number\":" + json + "}").number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "+", "-", "99999999999999999999"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> ofForm("number=" + text)).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> ofForm("time=" + text)).isInstanceOf(ApiException.class);
    }

    @Test
    void aTimeMayBeLarge() {
        assertThat(ofForm("time=4102444800").time()).isEqualTo(4_102_444_800L);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "0, false", "false, false", "1, true", "true, true", "yes, true", "2, true", "off, true"})
    void aTruthValueIsTrueUnlessSaidOtherwise(String text, boolean value) {
        assertThat(ofForm("flag=" + text).flag()).isEqualTo(value);
        assertThat(ofForm("maybe=" + text).maybe()).isEqualTo(value);
        assertThat(ofJson("{\"flag\":\"" + text + "\"}").flag()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "0, false", "1, true", "null, false"})
    void aTruthValueMayStandInJson(String json, boolean value) {
        assertThat(ofJson("{\"flag\":" + json + "}").flag()).isEqualTo(value);
    }

    @Test
    void aNumberInJsonIsATextByItsDigits() {
        assertThat(ofJson("{\"text\":42}").text()).isEqualTo("42");
    }

    @Test
    void aListComesFromBracketsOrJson() {
        assertThat(ofForm("names%5B%5D=a&names[]=b").names()).containsExactly("a", "b");
        assertThat(ofForm("names%5B0%5D=a&names[1]=b").names()).containsExactly("a", "b");
        assertThat(ofJson("{\"names\":[\"a\",\"b\"]}").names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "a%2"})
    void aStrayPercentSignIsNoFault(String value) {
        assertThat(ofForm("text=" + value).text()).isNotEmpty();
    }

    @Test
    void aNameWithoutValueIsTheEmptyText() {
        assertThat(ofForm("text&number=1").text()).isEmpty();
    }

    @Test
    void theLastOfSeveralFieldsWins() {
        assertThat(ofForm("text=a&text=b").text()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\"}garbage",
                "{\"text\":\"a\"}{}",
                "{\"text\":\"a\"},",
                "{\"text\":\"a\"}]",
                "{\"text\":\"a\"}\u0000",
                "{\"text\":\"a\"} \"b\"",
                "[{\"text\":\"a\"}]",
                "{\"text\":\"a\",}",
                "{text:\"a\"}",
                "{'text':'a'}",
                "{\"text\":NaN}",
                "x{\"text\":\"a\"}",
                "",
                "null"
            })
    void whatIsNotOneJsonObjectIsNoBody(String json) {
        assertThat(ofJson(json).text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {" {\"text\":\"a\"} ", "\r\n{\"text\":\"a\"}\r\n\t", "{\"text\":\"b\",\"text\":\"a\"}"})
    void blanksAroundItAndTheLastOfEqualMembersCount(String json) {
        assertThat(ofJson(json).text()).isEqualTo("a");
    }

    @Test
    void manyValuesAreRefused() {
        String form = "text=a&".repeat(Parameters.MOST - 1);
        assertThat(ofForm(form + "text=b").text()).isEqualTo("b");
        assertThatThrownBy(() -> ofForm(form + "text=b&text=c")).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> ofForm("&".repeat(500_000))).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> ofJson("{\"names\":[" + "1,".repeat(Parameters.MOST) + "1]}"))
                .isInstanceOf(ApiException.class);
    }

    private static Sample ofForm(String form) {
        Parameters parameters = new Parameters();
        parameters.addForm(form, StandardCharsets.UTF_8);
        return parameters.toRecord(Sample.class);
    }

    private static Sample ofJson(String json) {
        Parameters parameters = new Parameters();
        parameters.addJson(json);
        return parameters.toRecord(Sample.class);
    }
}
