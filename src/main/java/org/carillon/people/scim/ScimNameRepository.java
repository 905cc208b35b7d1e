package org.carillon.people.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carillon.people.identity.GroupDeleted;
import org.carillon.people.identity.UserDeleted;

/** What provisioning clients call accounts and groups, in the database. Callers own the transaction. */
@ApplicationScoped
class ScimNameRepository {
    static final String USER = "User";
    static final String GROUP = "Group";

    @Inject
    EntityManager em;

    /** Null when the client calls it nothing. */
    String of(String kind, String id) {
        return Optional.ofNullable(em.find(ScimName.class, new ScimName.Key(kind, id)))
                .map(ScimName::externalId)
                .orElse(null);
    }

    /** All of a kind, by id. */
    Map<String, String> all(String kind) {
        return em.createQuery("select n from ScimName n where n.kind = :kind", ScimName.class)
                .setParameter("kind", kind)
                .getResultStream()
                .collect(Collectors.toMap(ScimName::id, ScimName::externalId));
    }

    /** Id of one that is called so; empty: none is. */
    Optional<String> find(String kind, String externalId) {
        return em.createQuery(
                        "select n.id from ScimName n where n.kind = :kind and n.externalId = :name order by n.id",
                        String.class)
                .setParameter("kind", kind)
                .setParameter("name", externalId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** From now on it is called so; null: nothing. */
    void put(String kind, String id, String externalId) {
        ScimName name = em.find(ScimName.class, new ScimName.Key(kind, id));
        if (externalId == null) {
            if (name != null) {
                em.remove(name);
            }
        } else if (name == null) {
            em.persist(new ScimName(kind, id, externalId));
        } else {
            name.change(externalId);
        }
    }

    void forget(@Observes UserDeleted deleted) {
        put(USER, deleted.userId(), null);
    }

    void forget(@Observes GroupDeleted deleted) {
        put(GROUP, deleted.groupId(), null);
    }
}
