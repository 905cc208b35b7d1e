package org.carillon.people.login;

/**
 * What the pages and the app need of a flow.
 *
 * @param id row id
 * @param appName what the app calls itself, may be empty
 * @param userId who let it in; null while nobody did
 */
record PendingFlow(long id, String appName, String userId) {}
