package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The one clock. It ticks in whole seconds, as times of the API are counted (docs/adr/0005). */
@ApplicationScoped
public class ClockProducer {

    @Produces
    Clock clock() {
        return Clock.tickSeconds(ZoneOffset.UTC);
    }
}
