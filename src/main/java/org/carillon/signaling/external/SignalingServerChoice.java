package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.carillon.room.conversation.SignalingServerAssignmentRepository;

/** Chooses one of several signaling servers for a client. Source: docs/contract/signaling.md 1. */
@ApplicationScoped
class SignalingServerChoice {
    @Inject
    SignalingServers servers;

    @Inject
    SignalingServerAssignmentRepository kept;

    /**
     * The address for clients; empty in internal mode.
     *
     * @param conversationId what the client asks for; in a cluster every client of it gets the same server
     */
    @Transactional
    public String of(SignalingMode mode, OptionalLong conversationId) {
        List<String> addresses = servers.list();
        if (mode == SignalingMode.INTERNAL || addresses.isEmpty()) {
            return "";
        }
        int any = ThreadLocalRandom.current().nextInt(addresses.size());
        if (mode == SignalingMode.EXTERNAL || conversationId.isEmpty()) {
            return addresses.get(any);
        }
        return addresses.get(kept.keep(conversationId.getAsLong(), any, addresses.size()));
    }
}
