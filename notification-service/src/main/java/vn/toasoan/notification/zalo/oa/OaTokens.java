package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * The account's tokens, bought anew under the lock of their row. A refresh token works once: of two replicas that both need a
 * new pair the second waits for the lock, reads again and finds the pair of the first. Nobody uses a pair before its commit.
 */
@ApplicationScoped
class OaTokens {

    private static final Logger LOG = Logger.getLogger(OaTokens.class);

    /**
     * @param access null where there is none to be had; then {@code trouble} says why
     * @param generation to be named when Zalo refuses it
     */
    record Token(String access, long generation, String trouble) {

        @Override
        public String toString() {
            return "Token[generation=" + generation + ", trouble=" + trouble + "]";
        }
    }

    private static final Token NONE = new Token(null, 0, "No first pair of tokens was given");

    private final OauthClient oauth;
    private final TokenCipher cipher;
    private final Clock clock;

    OaTokens(OauthClient oauth, TokenCipher cipher, Clock clock) {
        this.oauth = oauth;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The token to be used now, in a transaction of its own: it is committed when this Uni has its item.
     *
     * @param refused generation that Zalo refused; 0 for none
     */
    @WithTransaction
    Uni<Token> current(long refused) {
        return Panache.getSession()
                .chain(session -> session.find(OaAccount.class, OaAccount.ONLY).chain(account -> {
                    if (account == null) {
                        return Uni.createFrom().item(NONE);
                    }
                    boolean due = account.needsRefresh(refused, clock.instant());
                    return due
                            ? renew(session, account, refused)
                            : Uni.createFrom().item(token(account));
                }));
    }

    private Uni<Token> renew(Mutiny.Session session, OaAccount seen, long refused) {
        return session.refresh(seen, LockMode.PESSIMISTIC_WRITE).chain(() -> {
            if (!seen.needsRefresh(refused, clock.instant())) {
                return Uni.createFrom().item(token(seen));
            }
            if (refused >= seen.generation() && seen.isFresh(clock.instant())) {
                return Uni.createFrom().item(new Token(null, seen.generation(), "Zalo refuses a token that is new"));
            }
            return oauth.refresh(cipher.open(seen.refreshToken()))
                    .map(answer -> renewed(seen, answer))
                    .onFailure()
                    .recoverWithItem(failure -> unanswered(seen, failure));
        });
    }

    private Token renewed(OaAccount account, OauthClient.Answer answer) {
        if (!answer.good()) {
            account.inTrouble("OAUTH " + answer.error());
            LOG.errorf("Zalo sells no new pair of tokens: %s", answer.error());
            return new Token(null, account.generation(), account.trouble());
        }
        account.renewed(cipher.seal(answer.access()), cipher.seal(answer.refresh()), answer.lives(), clock.instant());
        return new Token(answer.access(), account.generation(), null);
    }

    /** Whether Zalo has changed the pair nobody knows now; the next attempt finds out. */
    private Token unanswered(OaAccount account, Throwable failure) {
        LOG.warnf("Zalo's token host gave no answer: %s", failure.getClass().getSimpleName());
        return new Token(null, account.generation(), "The token host gives no answer");
    }

    /** A first pair, or one that a person gave in place of a lost one. */
    Uni<Void> put(String oaId, String refreshToken, OauthClient.Answer pair) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into zalo_oa (id, oa_id, access_token, refresh_token, access_until, refreshed_at, generation)
                                values (1, :oa, :access, :refresh, :until, :now, 1)
                                on conflict (id) do update set oa_id = coalesce(excluded.oa_id, zalo_oa.oa_id),
                                  access_token = excluded.access_token, refresh_token = excluded.refresh_token,
                                  access_until = excluded.access_until, refreshed_at = excluded.refreshed_at,
                                  generation = zalo_oa.generation + 1, trouble = null
                                """)
                        .setParameter("oa", oaId)
                        .setParameter("access", pair == null ? null : cipher.seal(pair.access()))
                        .setParameter("refresh", cipher.seal(refreshToken))
                        .setParameter(
                                "until",
                                pair == null
                                        ? null
                                        : clock.instant().plus(pair.lives()).atOffset(ZoneOffset.UTC))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** For those who look after the system; null where no account was ever set up. */
    Uni<OaAccount> account() {
        return Panache.getSession().chain(session -> session.find(OaAccount.class, OaAccount.ONLY));
    }

    private Token token(OaAccount account) {
        return account.trouble() != null && account.accessToken() == null
                ? new Token(null, account.generation(), account.trouble())
                : new Token(cipher.open(account.accessToken()), account.generation(), null);
    }
}
