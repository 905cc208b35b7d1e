package org.carillon.testing;

/** Descriptions of media sessions, as browsers make them, cut to what matters. */
public final class Sdp {
    private static final String HEAD =
            """
            v=0
            o=- 4611731400430051336 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0 1 2
            a=msid-semantic: WMS
            """;

    private Sdp() {}

    /** Sound, pictures and data, with these directions for the first two. */
    public static String of(String audio, String video) {
        return (HEAD
                        + section("audio", "111", "opus/48000/2", audio)
                        + section("video", "96", "VP8/90000", video)
                        + data())
                .replace("\n", "\r\n");
    }

    /** Pictures and nothing else. */
    public static String pictures(String direction) {
        return (HEAD + section("video", "96", "VP8/90000", direction)).replace("\n", "\r\n");
    }

    /** Nothing but data. */
    public static String dataOnly() {
        return (HEAD + data()).replace("\n", "\r\n");
    }

    private static String section(String kind, String format, String codec, String direction) {
        return """
                m=%1$s 9 UDP/TLS/RTP/SAVPF %2$s
                c=IN IP4 0.0.0.0
                a=rtcp:9 IN IP4 0.0.0.0
                a=ice-ufrag:8hhY
                a=fingerprint:sha-256 D2:FA:0E:C3:22:59:5E:14:95:69:92:3D:13:B4:84:24
                a=setup:actpass
                %4$sa=rtcp-mux
                a=rtpmap:%2$s %3$s
                """
                .formatted(kind, format, codec, direction.isEmpty() ? "" : "a=" + direction + "\n");
    }

    private static String data() {
        return """
                m=application 9 UDP/DTLS/SCTP webrtc-datachannel
                c=IN IP4 0.0.0.0
                a=sctp-port:5000
                """;
    }
}
