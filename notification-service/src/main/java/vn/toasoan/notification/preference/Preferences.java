package vn.toasoan.notification.preference;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.notification.gate.Mode;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;

/** Keeps what people chose. */
@ApplicationScoped
class Preferences {

    private static final String CHOOSE = """
            insert into preference_choice (person_id, category, channel, mode) values (:person, :category, :channel, :mode)
            on conflict (person_id, category, channel) do update set mode = excluded.mode
            """;

    private final Defaults defaults;

    Preferences(Defaults defaults) {
        this.defaults = defaults;
    }

    /** Null for a person who never chose. */
    Uni<Preference> find(String personId) {
        return Panache.getSession().chain(session -> session.find(Preference.class, personId));
    }

    /** The row, locked until the transaction ends; made with the defaults where there was none. */
    Uni<Preference> lock(String personId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                        insert into preference (person_id, digest_hour, version) values (:person, :hour, 0)
                        on conflict (person_id) do nothing
                        """)
                        .setParameter("person", personId)
                        .setParameter("hour", defaults.digestHour())
                        .executeUpdate()
                        .chain(() -> session.find(Preference.class, personId, LockMode.PESSIMISTIC_WRITE)));
    }

    Uni<List<PreferenceChoice>> choices(String personId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PreferenceChoice where personId = :person", PreferenceChoice.class)
                        .setParameter("person", personId)
                        .getResultList());
    }

    Uni<Void> replaceChoices(String personId, List<PreferenceChange.Choice> choices) {
        return Panache.getSession().chain(session -> {
            Uni<Void> all = session.createNativeQuery("delete from preference_choice where person_id = :person")
                    .setParameter("person", personId)
                    .executeUpdate()
                    .replaceWithVoid();
            for (PreferenceChange.Choice it : choices) {
                all = all.chain(() -> choose(session, personId, it.category(), it.channel(), it.mode()));
            }
            return all;
        });
    }

    /** Ends these categories by this channel; those that nobody may decline go on. */
    Uni<Void> decline(String personId, List<Category> categories, Channel channel) {
        return lock(personId)
                .chain(preference -> Panache.getSession().chain(session -> {
                    preference.raiseVersion();
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Category category : categories) {
                        if (!category.mandatory()) {
                            all = all.chain(() -> choose(session, personId, category, channel, Mode.OFF));
                        }
                    }
                    return all;
                }));
    }

    private static Uni<Void> choose(
            Mutiny.Session session, String personId, Category category, Channel channel, Mode mode) {
        return session.createNativeQuery(CHOOSE)
                .setParameter("person", personId)
                .setParameter("category", category.name())
                .setParameter("channel", channel.name())
                .setParameter("mode", mode.name())
                .executeUpdate()
                .replaceWithVoid();
    }
}
