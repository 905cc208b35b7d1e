package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check that all integration tests rely on sees what it should see. */
class ApiContractTest {
    private static final ApiContract CONTRACT = new ApiContract(
            """
            {"openapi":"3.1.0","paths":{
              "/ocs/v2.php/peers/{id}":{"get":{"responses":{
                "200":{"description":"","content":{"application/json":{"schema":{"type":"object",
                "required":["ocs"],"properties":{
                  "ocs":{"type":"object","required":["meta","data"],"properties":{
                    "meta":{"type":"object","required":["status","statuscode","message"],"properties":{
                      "status":{"type":"string","enum":["ok"]},"statuscode":{"type":"integer","enum":[200]},
                      "message":{"type":"string"}}},
                    "data":{"$ref":"#/components/schemas/Peer"}}}}}}}},
                "304":{"description":""},
                "404":{"description":"","content":{"application/json":{"schema":{"type":"object","required":["error"],
                  "properties":{"error":{"type":"string","enum":["peer"]}}}}}}}}},
              "/ocs/v2.php/peers/own":{"get":{"responses":{
                "200":{"description":"","content":{"image/svg+xml":{"schema":{"type":"string"}}}}}}},
              "/status":{"get":{"responses":{
                "200":{"description":"","content":{"application/json":{"schema":{"type":"array","maxItems":0}}}}}}}},
             "components":{"schemas":{"Peer":{"type":"object","required":["id","name","since"],"properties":{
                "id":{"type":"integer"},"name":{"type":"string"},"since":{"type":["integer","null"]}}}}}}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "GET  | /ocs/v2.php/peers/7   | 200 | {'id':1,'name':'a','since':null}         |",
                "GET  | /ocs/v2.php/peers/7   | 200 | {'id':1,'name':'a','since':5}            |",
                "GET  | /ocs/v2.php/peers/7   | 200 | {'id':1,'name':'a'}                      | since",
                "GET  | /ocs/v2.php/peers/7   | 200 | {'id':1,'name':'a','since':5,'more':1}   | more",
                "GET  | /ocs/v2.php/peers/7   | 200 | {'id':'1','name':'a','since':5}          | id",
                "GET  | /ocs/v2.php/peers/7   | 200 | {'id':1.5,'name':'a','since':5}          | id",
                "GET  | /ocs/v2.php/peers/7   | 200 | {'id':1,'name':null,'since':5}           | name",
                "GET  | /ocs/v2.php/peers/7   | 200 | []                                       | data",
                "GET  | /ocs/v2.php/peers/7   | 409 | []                                       | status",
                "GET  | /ocs/v2.php/peers/own | 200 | []                                       | JSON",
                "GET  | /ocs/v1.php/peers/7   | 200 | {'id':1,'name':'a','since':5}            |",
                "GET  | /ocs/v1.php/peers/7   | 200 | {'id':1,'name':'a'}                      | since",
                "GET  | /ocs/v2.php//peers/7  | 200 | {'id':1,'name':'a'}                      | since",
                "POST | /ocs/v2.php/peers/7   | 200 | []                                       | succeeds",
                "GET  | /ocs/v2.php/nowhere   | 200 | []                                       | succeeds",
                "GET  | /ocs/v2.php/nowhere   | 404 | []                                       |"
            })
    void anEnvelopeIsHeldAgainstTheDocument(String method, String path, int status, String data, String fault) {
        String body =
                "{'ocs':{'meta':{'status':'ok','statuscode':%d,'message':'OK'},'data':%s}}".formatted(status, data);

        assertThat(CONTRACT.fault(method, path, json(status, body)).orElse(""))
                .contains(fault == null ? "" : fault)
                .matches(text -> text.isEmpty() == (fault == null), "is a fault or none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "/ocs/v2.php/peers/7 | 404 | {'error':'peer'}  |",
                "/ocs/v2.php/peers/7 | 404 | {'error':'other'} | error",
                "/ocs/v2.php/peers/7 | 404 | {}                | error",
                "/ocs/v2.php/peers/7 | 304 | {}                | none is documented",
                "/status             | 200 | []                |",
                "/status             | 200 | [1]               | most 0",
                "/index.php/status   | 200 | [1]               | most 0",
                "/elsewhere          | 200 | {}                |"
            })
    void anythingElseInJsonIsHeldAgainstItToo(String path, int status, String body, String fault) {
        assertThat(CONTRACT.fault("GET", path, json(status, body)).orElse(""))
                .contains(fault == null ? "" : fault)
                .matches(text -> text.isEmpty() == (fault == null), "is a fault or none");
    }

    @Test
    void anotherMediaTypeIsAFault() {
        ContractAnswer page = new ContractAnswer(200, "text/html", "<p>");

        assertThat(CONTRACT.fault("GET", "/ocs/v2.php/peers/7", page)).isPresent();
        assertThat(CONTRACT.fault("HEAD", "/ocs/v2.php/peers/7", new ContractAnswer(200, "application/json", "")))
                .isEmpty();
        assertThat(CONTRACT.fault("GET", "/ocs/v2.php/peers/own", new ContractAnswer(200, "image/svg+xml", "<svg/>")))
                .isEmpty();
    }

    private static ContractAnswer json(int status, String body) {
        return new ContractAnswer(status, "application/json", body.replace('\'', '"'));
    }
}
