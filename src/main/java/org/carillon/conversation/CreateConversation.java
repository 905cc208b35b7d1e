package org.carillon.conversation;

/**
 * Body of "create conversation".
 *
 * @param roomType 1 one-to-one, 2 group, 3 public
 * @param invite user id (one-to-one) or group id (group); null or empty: nobody
 * @param roomName name; null or empty only where the type gives one
 * @param source where {@code invite} comes from; null or empty: users for type 1, groups for type 2
 * @param objectType reserved for conversations that belong to something; must be null or empty
 */
public record CreateConversation(Integer roomType, String invite, String roomName, String source, String objectType) {}
