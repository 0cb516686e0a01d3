package vn.toasoan.http.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import vn.toasoan.http.edge.Caller;
import vn.toasoan.http.edge.HttpSettings;
import vn.toasoan.http.trace.RequestBody;

/**
 * Runs an effect once per caller and {@code Idempotency-Key}. The key's row, the effect and the stored answer share one
 * transaction: a second request with the key waits on the row's unique index, then finds the answer, or finds the first
 * rolled back and runs the effect itself.
 */
@ApplicationScoped
public class IdempotentAnswers {

    private final IdempotencyRows rows;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;
    private final Clock clock;
    private final Duration retention;

    IdempotentAnswers(
            IdempotencyRows rows,
            ObjectMapper json,
            CurrentVertxRequest current,
            Instance<Clock> clock,
            HttpSettings settings) {
        this.rows = rows;
        this.json = json;
        this.current = current;
        this.clock = clock.isResolvable() ? clock.get() : Clock.systemUTC();
        this.retention = settings.idempotency().retention();
    }

    /** As {@link #once(byte[], Supplier)}, the content being the request's JSON body. */
    public Uni<Response> once(Supplier<Uni<Response>> effect) {
        return once(RequestBody.sha256(current.getCurrent()), effect);
    }

    /**
     * For a request whose body is not JSON, such as an upload. Call it inside {@code @WithTransaction}.
     *
     * @param content what makes two requests the same beside method and path, for example a hash of the file and fields
     * @param effect gives the answer; it runs in the caller's session, and not at all for a repetition
     */
    public Uni<Response> once(byte[] content, Supplier<Uni<Response>> effect) {
        RoutingContext request = current.getCurrent();
        String key = IdempotencyKey.of(request.request().headers().getAll(IdempotencyKey.HEADER));
        if (key == null) {
            return effect.get();
        }
        String caller = Caller.of(request);
        String fingerprint = fingerprint(request, content);
        Instant now = clock.instant();
        return rows.claim(caller, key, fingerprint, now, now.minus(retention))
                .chain(claimed -> claimed ? runAndStore(caller, key, effect) : replay(caller, key, fingerprint));
    }

    private Uni<Response> runAndStore(String caller, String key, Supplier<Uni<Response>> effect) {
        return effect.get().chain(response -> {
            StoredAnswer answer = StoredAnswer.of(response, json);
            return rows.store(caller, key, answer).replaceWith(() -> answer.asFirst(response));
        });
    }

    private Uni<Response> replay(String caller, String key, String fingerprint) {
        return rows.find(caller, key, fingerprint).map(answer -> answer.asReplay(json));
    }

    private static String fingerprint(RoutingContext request, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String route = request.request().method() + " " + request.request().path() + "\n";
            digest.update(route.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
