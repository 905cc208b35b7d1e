package org.carillon.platform.database;

import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;

/**
 * What the server has under a name. It is looked up when it is needed: servers do not start an application at all where
 * one is missing that it declares, and say so in words of their own.
 *
 * @param name in JNDI, without a prefix, as both servers find it
 * @param kind what it is, as operators read it
 * @param type its type
 */
public record ServerResource<T>(String name, String kind, Class<T> type) {

    /**
     * Looks it up.
     *
     * @throws MissingResourceProblem if there is none, or none that can be used
     */
    @SuppressWarnings("BanJNDI") // names are constants of ours
    public T get() {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NameNotFoundException e) {
            throw new MissingResourceProblem(
                    "the server has no " + kind + " named " + name + ": add it, with all that it needs", e);
        } catch (NamingException | ClassCastException e) {
            throw new MissingResourceProblem(
                    "the server cannot make the " + kind + " " + name + ": look at its configuration and driver", e);
        }
    }
}
