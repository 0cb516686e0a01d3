package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Renews the account's tokens at their twentieth hour, whether anything is sent or not. */
@ApplicationScoped
class TokenSchedule {

    private final OaSettings settings;
    private final OaTokens tokens;
    private final OaMetrics metrics;
    private final Pace pace;

    TokenSchedule(OaSettings settings, OaTokens tokens, OaMetrics metrics, Pace pace) {
        this.settings = settings;
        this.tokens = tokens;
        this.metrics = metrics;
        this.pace = pace;
    }

    @Scheduled(identity = "zalo-tokens", every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> renew() {
        return settings.present()
                ? tokens.current(0)
                        .chain(() -> Panache.withSession(tokens::account))
                        .invoke(account -> metrics.tokenSince(account == null ? null : account.refreshedAt()))
                        .chain(() -> pace.forgetOld())
                : Uni.createFrom().voidItem();
    }
}
