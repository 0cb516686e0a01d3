package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.mail.Mail;
import vn.toasoan.local.mail.Mailboxes;
import vn.toasoan.local.service.ServiceName;

/** The mails about one article: what notification says it sent, and what lies in the boxes. */
final class Letters {

    private final Newsroom newsroom;
    private final Api api;
    private final Mailboxes boxes;

    Letters(Newsroom newsroom, DemoPerson commsOfficer) {
        this.newsroom = newsroom;
        this.api = newsroom.as(commsOfficer, ServiceName.NOTIFICATION);
        this.boxes = newsroom.stack().mail().mailboxes();
    }

    /** Waits until a person has a mail whose subject begins so; returns where to read it. */
    String arrived(DemoPerson person, String subject, String title) {
        Mail mail = newsroom.await(
                "The mail “" + subject + "” to " + person.email(),
                () -> boxes.of(person.email()).stream()
                        .filter(candidate -> candidate.subject().startsWith(subject)
                                && candidate.subject().contains(title.substring(0, 20)))
                        .findFirst());
        NotAsPromised.unless(
                notificationIds(person).contains(mail.messageId().replaceAll("^<n\\.|@.*$", "")),
                "The Message-ID " + mail.messageId() + " is not made from the notification's id");
        return boxes.url(person.email());
    }

    private Set<String> notificationIds(DemoPerson person) {
        JsonNode page =
                api.get("/api/v1/notifications?limit=100").send().expect(200).json();
        return Json.items(page.path("items")).stream()
                .filter(item -> item.path("recipientId").asText().equals(person.id()))
                .map(Letters::id)
                .collect(Collectors.toSet());
    }

    /** Deliveries of an article as notification lists them. */
    List<JsonNode> deliveries(String articleId) {
        return Json.items(api.get("/api/v1/notifications?limit=100&articleId=" + articleId)
                .send()
                .expect(200)
                .json()
                .path("items"));
    }

    /** A delivery's own id, from which its Message-ID is made. */
    static String id(JsonNode delivery) {
        return delivery.path("notificationId").asText(delivery.path("id").asText());
    }
}
