package org.carillon.people.login;

/**
 * What the pages and the app need of a flow.
 *
 * @param id row id
 * @param appName what the app calls itself, may be empty
 * @param userId who let it in; null while nobody did
 * @param signIn the sign-in at a provider of who let it in; null: none
 */
record PendingFlow(long id, String appName, String userId, Long signIn) {}
