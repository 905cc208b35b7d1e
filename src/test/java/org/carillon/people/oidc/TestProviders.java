package org.carillon.people.oidc;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.carillon.platform.settings.ProviderSetting;
import org.carillon.platform.settings.ProviderValues;
import org.carillon.testing.LyingProvider;

/** Providers that a test has configured. */
final class TestProviders {
    private TestProviders() {}

    /** How it is used when a test says nothing else. */
    static Map<ProviderSetting, String> usual(String issuer) {
        Map<ProviderSetting, String> given = new EnumMap<>(ProviderSetting.class);
        given.put(ProviderSetting.ISSUER, issuer);
        given.put(ProviderSetting.CLIENT_ID, LyingProvider.CLIENT);
        given.put(ProviderSetting.CLIENT_SECRET, LyingProvider.SECRET);
        given.put(ProviderSetting.CLAIM_GROUPS, "groups");
        given.put(ProviderSetting.AUDIENCE, LyingProvider.AUDIENCE);
        return given;
    }

    static Provider provider(Map<ProviderSetting, String> given) {
        return new Provider(
                ProviderUse.read(new ProviderValues("lying", given)),
                new ProviderHttp(ForkJoinPool.commonPool()),
                Duration.ofMinutes(5));
    }

    /** These, each of which may take one second. */
    static ProviderCatalogue of(Provider... all) {
        return ProviderCatalogue.of(Duration.ofSeconds(1), List.of(all));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container is there to inject
    static OidcClient client(Provider provider) {
        OidcClient client = new OidcClient();
        client.providers = of(provider);
        client.clock = Clock.systemUTC();
        return client;
    }
}
