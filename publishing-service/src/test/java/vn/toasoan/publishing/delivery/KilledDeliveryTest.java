package vn.toasoan.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.destination.Format;
import vn.toasoan.publishing.destination.Route;
import vn.toasoan.publishing.destination.TransportKind;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;

/** A worker that dies, or sleeps past its lease, between claim, sending and writing down what came of it. */
@PublishingServiceTest
class KilledDeliveryTest {

    @Inject
    Carriers carriers;

    @Inject
    Recorder recorder;

    private final Receiver receiver = new Receiver();
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
        receiver.close();
    }

    @Test
    void killed_before_sending_the_next_worker_sends() {
        // Given
        Office office = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article();
        claimed(office, article);

        // When
        leaseEnds(office);

        // Then
        office.await("DELIVERED");
        assertThat(receiver.at(office.path())).hasSize(1);
    }

    @Test
    void killed_after_sending_the_receiver_sees_the_same_id_twice_and_the_event_is_told_once() {
        // Given
        Office office = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article();
        Job job = claimed(office, article);
        walk(() -> carriers.send(job));

        // When
        leaseEnds(office);

        // Then
        office.await("DELIVERED");
        assertThat(receiver.at(office.path()))
                .hasSize(2)
                .extracting(Receiver.Message::id)
                .containsOnly(job.deliveryId().toString());
        newsroom.told(article, "publishing.delivery.v1", "delivery-sent");
        assertThat(newsroom.events(article, "publishing.delivery.v1")).hasSize(1);
    }

    @Test
    void a_worker_that_wakes_up_after_another_sent_changes_nothing() {
        // Given
        Office office = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article();
        Job asleep = claimed(office, article);
        leaseEnds(office);
        JsonNode before = office.await("DELIVERED").getFirst();

        // When
        walk(() -> recorder.record(asleep, Sent.of(Sent.Kind.FAILED, "HTTP_400")));

        // Then
        assertThat(office.deliveries().getFirst()).isEqualTo(before);
        newsroom.told(article, "publishing.delivery.v1", "delivery-sent");
        assertThat(newsroom.events(article, "publishing.delivery.v1")).hasSize(1);
    }

    /** The row as a worker leaves it that has just taken it. */
    private Job claimed(Office office, ApprovalFixture article) {
        office.command("pause", "{\"reason\":\"x\"}").then().statusCode(200);
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        UUID id = UUID.fromString(office.await("PENDING").getFirst().get("id").asText());
        UUID token = UUID.randomUUID();
        Newsroom.value("""
                update delivery set state = 'SENDING', lease_token = ?, lease_until = now() + interval '1 hour',
                  attempts = 1, transport = 'WEBHOOK' where id = ?
                """, token, id);
        office.command("resume", "{}").then().statusCode(200);
        String body = (String) Newsroom.value(
                "select body from delivery_payload p join delivery d on d.payload = p.sha256 where d.id = ?", id);
        return new Job(
                id,
                token,
                1,
                office.code,
                "Cơ quan mẫu",
                1,
                article.articleId(),
                1,
                Action.PUBLISH,
                article.title(),
                new Route(TransportKind.WEBHOOK, Format.EVENT_JSON, receiver.url(office.path())),
                List.of(Office.SECRET),
                body);
    }

    private static void leaseEnds(Office office) {
        Newsroom.value(
                "update delivery set lease_until = now() - interval '1 second' where destination = ?", office.code);
    }

    private static <T> T walk(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step::get);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
