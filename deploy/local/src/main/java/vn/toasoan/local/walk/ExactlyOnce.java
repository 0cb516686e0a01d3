package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toasoan.local.keycloak.DemoPeople;
import vn.toasoan.local.keycloak.DemoPerson;

/**
 * After all repetitions of a faulty network and of killed services: one publication, one record, one mail for each
 * addressee and event, one public event (invariant I3).
 */
public final class ExactlyOnce {

    private final Newsroom newsroom;
    private final ArticleWalk walk;

    public ExactlyOnce(Newsroom newsroom, ArticleWalk walk) {
        this.newsroom = newsroom;
        this.walk = walk;
    }

    /**
     * @param mailsMayRepeat after the sender itself was killed: SMTP has no transaction, so a mail that was handed over just
     *     before comes again, with the same Message-ID by which a receiver knows it
     * @throws NotAsPromised naming what exists more than once, or not at all
     */
    public void require(boolean mailsMayRepeat) {
        JsonNode publication = walk.site().publication(walk.articleId());
        NotAsPromised.unless(
                publication.path("editions").size() == 1,
                "The article has several editions: " + publication.path("editions"));
        List<String> records = walk.archive().ids(walk.articleId());
        NotAsPromised.unless(records.size() == 1, "The article has " + records.size() + " records");
        long events = new PublicTopic(newsroom.stack().kafka().bootstrapServers())
                .about(walk.articleId()).stream()
                        .map(PublicTopic.Event::id)
                        .distinct()
                        .count();
        NotAsPromised.unless(events == 1, "The article has " + events + " public events");
        requireOneMailEach(mailsMayRepeat);
    }

    private void requireOneMailEach(boolean mailsMayRepeat) {
        Set<String> told = new HashSet<>();
        for (JsonNode delivery : newsroom.await("The last mail", this::allSent)) {
            String once = delivery.path("eventId").asText() + " "
                    + delivery.path("recipientId").asText() + " "
                    + delivery.path("template").asText();
            NotAsPromised.unless(told.add(once), "Somebody is told twice of the same: " + delivery);
            long mails = mails(delivery);
            NotAsPromised.unless(
                    mails == 1 || mails > 1 && mailsMayRepeat, mails + " mails lie in the box for " + delivery);
        }
    }

    private long mails(JsonNode delivery) {
        DemoPerson person = DemoPeople.all().stream()
                .filter(candidate ->
                        candidate.id().equals(delivery.path("recipientId").asText()))
                .findFirst()
                .orElseThrow(() -> new NotAsPromised("A stranger was told: " + delivery));
        String id = "<n." + Letters.id(delivery) + "@";
        return newsroom.stack().mail().mailboxes().of(person.email()).stream()
                .filter(mail -> mail.messageId().startsWith(id))
                .count();
    }

    private Optional<List<JsonNode>> allSent() {
        List<JsonNode> deliveries = walk.letters().deliveries(walk.articleId());
        boolean sent = !deliveries.isEmpty()
                && deliveries.stream()
                        .allMatch(delivery -> delivery.path("state").asText().equals("DELIVERED"));
        return sent ? Optional.of(deliveries) : Optional.empty();
    }
}
