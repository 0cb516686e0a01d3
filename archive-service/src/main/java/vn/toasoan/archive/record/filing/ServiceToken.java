package vn.toasoan.archive.record.filing;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** This service's own access token (client credentials), asked for when needed and kept until shortly before it ends. */
@ApplicationScoped
class ServiceToken {

    private static final Duration SPARE = Duration.ofSeconds(15);

    private final OidcClient client;
    private final Clock clock;
    private volatile Tokens current;

    ServiceToken(OidcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Uni<String> get() {
        Tokens known = current;
        return isGood(known)
                ? Uni.createFrom().item(known.getAccessToken())
                : client.getTokens().invoke(fresh -> current = fresh).map(Tokens::getAccessToken);
    }

    /** After the token was refused. */
    void forget() {
        current = null;
    }

    private boolean isGood(Tokens tokens) {
        return tokens != null
                && tokens.getAccessTokenExpiresAt() != null
                && tokens.getAccessTokenExpiresAt()
                        > clock.instant().plus(SPARE).getEpochSecond();
    }
}
