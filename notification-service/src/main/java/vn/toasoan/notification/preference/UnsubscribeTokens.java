package vn.toasoan.notification.preference;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;

/**
 * The secret in the one-click link: one for each person, category and channel, the same in every mail, so that the link of
 * an old mail still works. It lets its bearer do one thing: end that category by that channel.
 */
@ApplicationScoped
public class UnsubscribeTokens {

    /** Stands for every category that may be declined: the link of a summary. */
    static final String ALL = "*";

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    UnsubscribeTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param category null for all that may be declined */
    public Uni<String> of(String personId, Category category, Channel channel) {
        String code = category == null ? ALL : category.name();
        return Panache.getSession()
                .chain(session -> insert(session, personId, code, channel)
                        .chain(() -> session.createQuery(
                                        "select token from UnsubscribeToken where personId = :person and category = :category and channel = :channel",
                                        String.class)
                                .setParameter("person", personId)
                                .setParameter("category", code)
                                .setParameter("channel", channel)
                                .getSingleResult()));
    }

    /** Null for a token that was never given out. */
    Uni<UnsubscribeToken> find(String token) {
        return Panache.getSession().chain(session -> session.find(UnsubscribeToken.class, token));
    }

    private Uni<Integer> insert(Mutiny.Session session, String personId, String category, Channel channel) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return session.createNativeQuery("""
                        insert into unsubscribe_token (token, person_id, category, channel, created_at)
                        values (:token, :person, :category, :channel, :now)
                        on conflict (person_id, category, channel) do nothing
                        """)
                .setParameter("token", Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
                .setParameter("person", personId)
                .setParameter("category", category)
                .setParameter("channel", channel.name())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
