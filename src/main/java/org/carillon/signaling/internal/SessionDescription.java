package org.carillon.signaling.internal;

import java.util.Set;

/**
 * What a description of a media session (SDP) says that its author sends: by direction, for each section or for all,
 * and both ways where nothing is said. A section with port 0 is refused, unless it only travels with another.
 *
 * <p>Source: docs/contract/signaling.md 4.3.
 *
 * @param audio whether sound is sent
 * @param video whether pictures are sent
 */
record SessionDescription(boolean audio, boolean video) {
    private static final Set<String> DIRECTIONS = Set.of("sendrecv", "sendonly", "recvonly", "inactive");
    private static final String ATTRIBUTE = "a=";
    private static final String MEDIA = "m=";

    /** Reads any text; what is no SDP sends nothing. */
    static SessionDescription read(String sdp) {
        Reader reader = new Reader();
        sdp.lines().map(String::strip).forEach(reader::read);
        reader.endSection();
        return new SessionDescription(reader.audio, reader.video);
    }

    /** Line by line; before the first section, a direction is that of all which have none. */
    private static final class Reader {
        private String ofAll = "sendrecv";
        private String direction = ofAll;
        private String kind = "";
        private boolean refused;
        private boolean audio;
        private boolean video;

        private void read(String line) {
            if (line.startsWith(MEDIA)) {
                endSection();
                String[] words = line.substring(MEDIA.length()).split("\\s+", 3);
                kind = words[0];
                refused = words.length > 1 && words[1].equals("0");
                direction = ofAll;
            } else if (line.startsWith(ATTRIBUTE)) {
                readAttribute(line.substring(ATTRIBUTE.length()));
            }
        }

        private void readAttribute(String attribute) {
            if (attribute.equals("bundle-only")) {
                refused = false;
            } else if (DIRECTIONS.contains(attribute)) {
                direction = attribute;
                ofAll = kind.isEmpty() ? attribute : ofAll;
            }
        }

        private void endSection() {
            boolean sends = !refused && direction.startsWith("send");
            audio |= sends && kind.equals("audio");
            video |= sends && kind.equals("video");
        }
    }
}
