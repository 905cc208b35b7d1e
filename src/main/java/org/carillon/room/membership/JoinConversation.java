package org.carillon.room.membership;

/**
 * Body of "join conversation".
 *
 * @param password of the conversation; null: none
 * @param force whether to take over from a session of this cookie that is in a call; null: yes
 */
public record JoinConversation(String password, Boolean force) {

    String passwordOrEmpty() {
        return password == null ? "" : password;
    }

    boolean forceOrDefault() {
        return force == null || force;
    }
}
