package vn.toasoan.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;

/** What the mail sink holds, read through GreenMail's REST API. */
public final class Mailboxes {

    private static final int NO_SUCH_BOX = 400;

    private final Api api;

    Mailboxes(String apiUrl) {
        this.api = Api.anonymous(apiUrl);
    }

    /** All mails to an address, oldest first; none if the address never got one. */
    public List<Mail> of(String address) {
        Answer answer = api.get(path(address)).send();
        if (answer.status() == NO_SUCH_BOX) {
            return List.of();
        }
        return Json.items(answer.expect(200).json()).stream()
                .map(Mailboxes::mail)
                .toList();
    }

    /** Where a person can look at the mails of an address. */
    public String url(String address) {
        return api.url(path(address));
    }

    private static String path(String address) {
        return "/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages/INBOX";
    }

    private static Mail mail(JsonNode message) {
        return new Mail(
                message.path("Message-ID").asText(),
                message.path("subject").asText(),
                message.path("mimeMessage").asText());
    }
}
