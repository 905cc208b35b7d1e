package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carillon.people.identity.PasswordSignIn;
import org.carillon.people.oidc.ProviderCatalogue;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.page.Page;

/** The ways to sign in, as pages offer them. Source: docs/contract/sign-in.md 4. */
@ApplicationScoped
public class SignInChoices {
    @Inject
    ProviderCatalogue providers;

    @Inject
    ProxySignIn proxy;

    @Inject
    PasswordSignIn passwords;

    @Inject
    BaseUrl baseUrl;

    /**
     * Lets a page offer them, with the form for the password only where all may use it.
     *
     * @param prefix as of {@code PageRequest}
     * @param redirect path of our own to go on at
     */
    public Page offer(Page page, String prefix, String redirect) {
        return offer(page, prefix, redirect, passwords.isOn());
    }

    /** Lets a page offer the ways to sign in, with the form or without. */
    Page offer(Page page, String prefix, String redirect, boolean form) {
        return page.set("form", form).set("choices", of(baseUrl.path() + prefix, redirect));
    }

    private List<Choice> of(String base, String redirect) {
        String query = "?redirect=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8);
        List<Choice> choices = new ArrayList<>();
        providers
                .all()
                .forEach(provider ->
                        choices.add(new Choice(provider.label(), base + "/login/oidc/" + provider.name() + query)));
        if (proxy.isOn()) {
            choices.add(new Choice(proxy.label(), baseUrl.path() + ProxySignInResource.PATH + query));
        }
        return choices;
    }

    /**
     * One provider, as the template shows it.
     *
     * @param label what the button says
     * @param address where it leads
     */
    public record Choice(String label, String address) {}
}
