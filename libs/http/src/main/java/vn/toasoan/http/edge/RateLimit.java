package vn.toasoan.http.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.toasoan.http.problem.ProblemAnswers;
import vn.toasoan.http.problem.ProblemException;

/** A token bucket for the reads and one for the writes of each caller. Health, metrics and documents are not counted. */
final class RateLimit implements Handler<RoutingContext> {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ProblemAnswers answers;
    private final Bandwidth reads;
    private final Bandwidth writes;
    private final Cache<String, Bucket> buckets;

    RateLimit(ProblemAnswers answers, HttpSettings.RateLimit settings) {
        this.answers = answers;
        this.reads = bandwidth(settings.readsPerSecond(), settings.readBurst());
        this.writes = bandwidth(settings.writesPerSecond(), settings.writeBurst());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(2L * settings.maxCallers())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    @Override
    public void handle(RoutingContext request) {
        if (request.request().path().startsWith("/q/")) {
            request.next();
            return;
        }
        countAndGoOn(request);
    }

    /**
     * A token that does not verify ends the request before {@link #handle} counts it, so it is counted here, by address:
     * whoever guesses is slowed down, and whoever shares the address with a guesser and has a good token is not.
     */
    void countRefusedToken(RoutingContext request) {
        if (request.failure() instanceof AuthenticationException) {
            countAndGoOn(request);
        } else {
            request.next();
        }
    }

    private void countAndGoOn(RoutingContext request) {
        ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            request.next();
        } else {
            answers.end(request, tooMany(probe));
        }
    }

    private Bucket bucket(RoutingContext request) {
        boolean read = READS.contains(request.request().method());
        Bandwidth bandwidth = read ? reads : writes;
        return buckets.get(
                (read ? "r " : "w ") + Caller.of(request),
                ignored -> Bucket.builder().addLimit(bandwidth).build());
    }

    private static ProblemException tooMany(ConsumptionProbe probe) {
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999L));
        return ProblemException.of(429, "TOO_MANY_REQUESTS")
                .detail(seconds)
                .header("Retry-After", Long.toString(seconds));
    }

    private static Bandwidth bandwidth(int perSecond, int burst) {
        return Bandwidth.builder()
                .capacity(Math.max(burst, 1))
                .refillGreedy(Math.max(perSecond, 1), Duration.ofSeconds(1))
                .build();
    }
}
