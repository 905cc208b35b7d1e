package org.carillon.call.live;

/**
 * Parameters of "leave call".
 *
 * @param all whether to end the call for everyone; only moderators can
 */
public record LeaveCall(boolean all) {}
