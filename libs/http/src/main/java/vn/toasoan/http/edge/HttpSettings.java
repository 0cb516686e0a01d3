package vn.toasoan.http.edge;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Locale;

/**
 * Bounds on what one caller may ask of the service. Readable in static init, because the {@code ObjectMapper} that it
 * bounds is made there in a service with a database.
 */
@StaticInitSafe
@ConfigMapping(prefix = "toasoan.http")
public interface HttpSettings {

    /** Largest request body that is neither multipart nor binary; a multipart body ends at {@code quarkus.http.limits.max-body-size}. */
    @WithDefault("300K")
    MemorySize maxJsonBody();

    /**
     * Largest body of bytes that mean nothing to us ({@code application/octet-stream} and the like). It is read whole, so
     * {@code quarkus.rest.input-buffer-size} must be above it.
     */
    @WithDefault("300K")
    MemorySize maxBinaryBody();

    /**
     * Bytes that a body of the type may have, unless it is multipart.
     *
     * @param contentType null where none was said
     */
    default long maxBody(String contentType) {
        boolean binary = contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).endsWith("octet-stream");
        return (binary ? maxBinaryBody() : maxJsonBody()).asLongValue();
    }

    RateLimit rateLimit();

    Idempotency idempotency();

    /** Requests per second of one subject, or of one address where the caller shows no valid token. */
    interface RateLimit {

        @WithDefault("true")
        boolean enabled();

        @WithDefault("100")
        int readsPerSecond();

        @WithDefault("400")
        int readBurst();

        @WithDefault("50")
        int writesPerSecond();

        @WithDefault("200")
        int writeBurst();

        /** How many callers are remembered; past it the one that was away longest is forgotten. */
        @WithDefault("20000")
        int maxCallers();
    }

    /** How long a stored answer is given again. */
    interface Idempotency {

        @WithDefault("24H")
        Duration retention();

        /** How often outlived answers are removed; {@code off} never does. */
        @WithDefault("1H")
        String purgeEvery();
    }
}
