package org.carillon.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.carillon.testing.ServerLogs;
import org.junit.jupiter.api.Test;

/**
 * What the servers took for faults while the integration tests ran: only what tests provoke on purpose. The build runs
 * this after them, when the server has ended, in an execution of its own.
 */
class ServerNoise {
    /** Parts of complaints that tests provoke on purpose, or that servers make of themselves. */
    private static final List<String> EXPECTED = List.of(
            // SignalingModeIT and its like store settings that nobody can read
            "JsonSetting: the setting .* can not be read and counts as empty",
            // WebhookIT closes its receivers, and one never answers
            "WebhookTransport: webhooks to .* fail",
            // ProviderOutageIT has providers that are down or silent, and KeycloakIT one that is slow at first
            "ProviderResource: sign-in by (down|lying|partner|keycloak) at .*"
                    + "(does not answer|does not come in time|too many wait)",
            // hardly any test that invites by mail has a mail server
            "SmtpClient: mails wait, as the mail server cannot be used",
            "jakarta.mail: expected resource not found: /META-INF/javamail.default.address.map",
            // nobody tells the servers under test where users reach them, and few tests speak for a proxy with TLS
            "BaseUrl: carillon.base-url is not set",
            "SessionCookie: people come by https",
            // said once at each start, as configured
            "CWOWB1009W: Implicit bean archives are disabled",
            // the document has neither servers nor a licence for each operation
            "CWWKO165[01]",
            // RingFaultsIT makes the broker, the channels and the rows of rings fail
            "rings of call .* could not be announced",
            "CNTR0020E: .*RingListener",
            "UnexpectedFailure: fault in .*: POST /ocs/v2.php/apps/spreed/api/v4/call/",
            // EdgeIT asks for what is no path
            "SRVE0190E: File not found: \\*$",
            // AuditChainIT puts a record into a place to come
            "AuditSealing: the audit log could not be sealed",
            // MailBytesIT lets a mail server take an offer back
            "SmtpClient: the mail server cannot be told of the address",
            // and another one hang up between two letters
            "SmtpClient: (an invitation could not be sent|the mail server does not take an invitation): .*"
                    + "(Broken pipe|Connection reset|\\[EOF])");

    /** The same of incident files. */
    private static final List<String> EXPECTED_INCIDENTS = List.of(
            // UnreadAnswersIT goes away in the middle of a file
            "(IOException|ServletException): .*(Broken pipe|Connection reset|FileServletWrapper)",
            "WebAppErrorReport: .*(Broken pipe|Connection reset)",
            // RingFaultsIT makes the broker and the channels fail, and sends what is no name of a call
            "JMSRuntimeException\\b.* at .*UOWManagerImpl",
            "IllegalArgumentException\\b.* at .*LocalExceptionMappingStrategy",
            "IllegalStateException\\b.* at .*(LocalExceptionMappingStrategy|UOWManagerImpl)",
            "(EJBException|UnknownLocalException)\\b.* at .*JmsJcaEndpointInvokerImpl");

    @Test
    void theLogsTellOfNothingButWhatTestsProvokeOnPurpose() {
        assertThat(ServerLogs.complaints()).filteredOn(unlike(EXPECTED)).isEmpty();
    }

    /** Whoever keeps the log elsewhere has the audit log, too (docs/audit.md 5). */
    @Test
    void whatWasDoneIsInTheLog() {
        assertThat(ServerLogs.acts()).isNotEmpty().allSatisfy(line -> assertThat(line)
                .startsWith("{\"act\":{\"position\":")
                .contains("\"previousHash\":\"", "\"hash\":\""));
    }

    @Test
    void noRefusalBecomesAnIncident() {
        assertThat(ServerLogs.incidents())
                .filteredOn(unlike(EXPECTED_INCIDENTS))
                .isEmpty();
    }

    private static Predicate<String> unlike(List<String> expected) {
        Pattern any = Pattern.compile(expected.isEmpty() ? "(?!)" : String.join("|", expected));
        return text -> !any.matcher(text).find();
    }
}
