package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.LogText;

/** Renders invitations. Source: docs/contract/participants.md 3.4. */
@ApplicationScoped
class MailWording {
    @Inject
    UserRepository users;

    @Inject
    BaseUrl baseUrl;

    /** One for each, with the names of those who invite, by one statement for all. */
    List<MailAttempt> word(List<DueMail> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = users.shownNames(inviters(due));
        return due.stream().map(mail -> letter(mail, names)).toList();
    }

    private static Collection<String> inviters(List<DueMail> due) {
        return due.stream()
                .map(DueMail::inviterUserId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private MailAttempt letter(DueMail mail, Map<String, String> names) {
        String conversation = LogText.oneLine(mail.conversationName());
        String inviter = LogText.oneLine(names.getOrDefault(mail.inviterUserId(), "Somebody"));
        String text =
                """
                Hello,

                %s invites you to the conversation "%s".
                Open this link in an app for calls to join, no account is needed:

                %s
                """
                        .formatted(inviter, conversation, baseUrl.of("/call/" + mail.token()));
        String subject = inviter + " invites you to " + conversation;
        return new MailAttempt(mail.id(), mail.attempts() + 1, mail.address(), subject, text);
    }
}
