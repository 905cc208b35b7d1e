package org.carillon.room.view;

import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.digest.Sha;

/** Pictures of conversations, which cannot be chosen yet. */
public final class Avatars {
    private Avatars() {}

    /** Where the picture of a conversation is. */
    public static String path(ConversationToken token) {
        return "/ocs/v2.php/apps/spreed/api/v1/room/" + token + "/avatar?v=" + version(token);
    }

    /** Eight hexadecimal digits that clients keep the picture under; always the same for a token. */
    public static String version(ConversationToken token) {
        return Sha.sha1(token.text()).substring(0, 8);
    }
}
