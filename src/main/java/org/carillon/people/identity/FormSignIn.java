package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Signs people in who type id and password into a page of ours. */
@ApplicationScoped
public class FormSignIn {
    @Inject
    LoginChecker logins;

    @Inject
    CookieSessions cookies;

    @Inject
    DeviceCookies devices;

    @Inject
    ClientAddress addresses;

    @Inject
    SignIns signIns;

    /**
     * Opens the cookie session for who types the password of the account; empty when that is wrong.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS, PASSWORDS_BUSY
     */
    public Optional<Caller> signIn(
            String userId, String password, HttpServletRequest request, HttpServletResponse response) {
        Optional<Caller> person = check(userId, password, request);
        person.ifPresent(found -> {
            signIns.noteTyped(found);
            cookies.signIn(found);
            devices.remember(found, request, response);
        });
        return person;
    }

    private Optional<Caller> check(String userId, String password, HttpServletRequest request) {
        String sentId = UserId.isPossible(userId) ? userId : "";
        try {
            Optional<Caller> person = logins.byPassword(userId, password, addresses.visitor(request))
                    .filter(found -> found.appPasswordId() == null); // an app can not let another one in
            if (person.isEmpty()) {
                signIns.noteRefused(ApiError.WRONG_CREDENTIALS, sentId);
            }
            return person;
        } catch (ApiException e) {
            signIns.noteRefused(e.error(), sentId);
            throw e;
        }
    }
}
