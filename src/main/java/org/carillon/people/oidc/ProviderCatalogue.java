package org.carillon.people.oidc;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.carillon.people.identity.Deadline;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.ProviderConfiguration;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * The servers that sign people in. Nobody is asked anything before somebody signs in; one whose settings are wrong is
 * left out, and the log says why.
 *
 * <p>Source: docs/contract/sign-in.md 1.
 */
@ApplicationScoped
public class ProviderCatalogue {
    private static final Logger LOG = Logger.getLogger(ProviderCatalogue.class.getName());

    @Inject
    StartConfiguration start;

    @Inject
    ProviderConfiguration configuration;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService executor;

    private final List<Provider> all = new ArrayList<>();

    private Duration timeout;

    /** These, whose answers may take so long. */
    static ProviderCatalogue of(Duration timeout, List<Provider> all) {
        ProviderCatalogue providers = new ProviderCatalogue();
        providers.timeout = timeout;
        providers.all.addAll(all);
        return providers;
    }

    @PostConstruct
    void read() {
        ProviderHttp http = new ProviderHttp(executor);
        timeout = start.duration(StartSetting.OIDC_TIMEOUT_SECONDS);
        Duration keys = start.duration(StartSetting.OIDC_KEYS_SECONDS);
        for (String name : start.list(StartSetting.OIDC_PROVIDERS)) {
            if (name.isEmpty()) {
                continue;
            }
            try {
                all.add(new Provider(ProviderUse.read(configuration.of(name)), http, keys));
            } catch (IllegalArgumentException e) {
                LOG.severe(() -> "the provider " + LogText.oneLine(name) + " signs nobody in: " + e.getMessage());
            }
        }
    }

    /** All that can be used, in the order of the setting. */
    public List<Provider> all() {
        return List.copyOf(all);
    }

    /** The provider that we call so; empty when there is none. */
    public Optional<Provider> find(String name) {
        return all.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /** Those that call themselves so, and whose tokens programs may send. */
    List<Provider> issuing(String issuer) {
        return all.stream()
                .filter(provider -> provider.settings().issuer().toString().equals(issuer))
                .filter(provider -> !provider.settings().tokens().audiences().isEmpty())
                .toList();
    }

    /** When an answer that somebody waits for must be there. */
    Deadline deadline() {
        return Deadline.in(timeout);
    }
}
