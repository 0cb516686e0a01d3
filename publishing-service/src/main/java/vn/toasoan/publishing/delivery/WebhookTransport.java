package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.toasoan.publishing.delivery.Sent.Kind;
import vn.toasoan.publishing.destination.ForbiddenTarget;
import vn.toasoan.publishing.destination.TransportKind;
import vn.toasoan.publishing.destination.WebhookAddresses;
import vn.toasoan.publishing.destination.WebhookTarget;

/** A webhook as Standard Webhooks has it; its id is the delivery's, the same on every try. */
@ApplicationScoped
class WebhookTransport implements Transport {

    private final WebhookAddresses addresses;
    private final PinnedClient client;
    private final Vertx vertx;
    private final Clock clock;

    WebhookTransport(WebhookAddresses addresses, PinnedClient client, Vertx vertx, Clock clock) {
        this.addresses = addresses;
        this.client = client;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public TransportKind kind() {
        return TransportKind.WEBHOOK;
    }

    @Override
    public Uni<Sent> send(Job job, Content content) {
        if (job.secrets().isEmpty()) {
            return Uni.createFrom().item(Sent.of(Kind.FAILED, "NO_SECRET"));
        }
        return vertx.executeBlocking(() -> addresses.resolve(job.route().address()), false)
                .chain(target -> post(job, content.first(), target))
                .onFailure(ForbiddenTarget.class)
                .recoverWithItem(refused -> Sent.of(Kind.FAILED, refused.getMessage()))
                .onFailure(UnknownHostException.class)
                .recoverWithItem(() -> Sent.of(Kind.RETRY, "UNKNOWN_HOST"));
    }

    private Uni<Sent> post(Job job, Content.Part body, WebhookTarget target) {
        Instant now = clock.instant();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", body.type());
        headers.put("User-Agent", "ToaSoan-Webhook/1");
        headers.put("webhook-id", job.deliveryId().toString());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("toasoan-sequence", Long.toString(job.sequence()));
        headers.put("toasoan-action", job.action().name());
        String request = Excerpt.of("POST " + job.route().address() + "\n" + headers, body.bytes());
        headers.put(
                "webhook-signature",
                WebhookSignature.of(job.secrets(), job.deliveryId().toString(), now.getEpochSecond(), body.bytes()));
        String address = target.address().getHostAddress();
        return client.send(HttpMethod.POST, target, headers, body.bytes())
                .map(reply -> sent(reply, address, request, now))
                .onFailure()
                .recoverWithItem(failure ->
                        new Sent(Kind.RETRY, "NO_CONNECTION", null, null, address, request, name(failure), null));
    }

    private static Sent sent(PinnedClient.Reply reply, String address, String request, Instant now) {
        Kind kind = Verdict.of(reply.status());
        return new Sent(
                kind,
                kind == Kind.DELIVERED ? null : "HTTP_" + reply.status(),
                reply.status(),
                RetryAfter.of(reply.retryAfter(), now),
                address,
                request,
                Excerpt.of("HTTP " + reply.status(), reply.body()),
                kind == Kind.DELIVERED
                        ? WebhookAnswer.read(
                                reply.contentType(), reply.body(), LocalDate.ofInstant(now, Directory.SCHOOL))
                        : null);
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
