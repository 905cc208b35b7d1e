package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Tests with somebody who is signed in with two browsers and a phone. */
public abstract class DeployedDevices extends DeployedTalk {
    protected static final String DEVICES = "/ocs/v2.php/apps/carillon/api/v1/devices";
    protected static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    protected static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

    protected Actor mira;
    protected Actor desk;
    protected Actor laptop;
    protected Actor phone;

    @BeforeEach
    void miraHasTwoBrowsersAndAPhone() {
        mira = talk.user("mira");
        desk = FormLogins.signIn(talk, mira, FIREFOX);
        laptop = FormLogins.signIn(talk, mira, EDGE);
        phone = FormLogins.letIn(talk, laptop, "Phone of Mira");
    }

    protected static List<JsonObject> list(Actor somebody) {
        return somebody.request("GET", DEVICES).send().ok().list();
    }

    protected static JsonObject current(Actor device) {
        return list(device).stream()
                .filter(one -> one.getBoolean("current"))
                .findFirst()
                .orElseThrow();
    }

    protected static OcsAnswer end(Actor somebody, JsonObject device) {
        return somebody.request("DELETE", DEVICES + "/" + device.getString("id", "session-1"))
                .send();
    }
}
