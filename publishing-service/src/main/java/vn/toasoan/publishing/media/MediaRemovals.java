package vn.toasoan.publishing.media;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Asks for the removal of pictures that nobody is to see any more. Needs an open session. */
@ApplicationScoped
public class MediaRemovals {

    private static final String REQUEST = """
            insert into media_removal (sha256, with_master) values (:sha256, :master)
            on conflict (sha256) do update set with_master = media_removal.with_master or excluded.with_master,
              next_try_at = now(), attempts = 0
            """;

    /**
     * In the caller's transaction. A picture that another article shows stays.
     *
     * @param withMasters also the service's own full-size copy, which is never public
     */
    public Uni<Void> request(Collection<String> masters, boolean withMasters) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String master : masters) {
            all = all.chain(() -> Panache.getSession()
                    .chain(session -> session.createNativeQuery(REQUEST)
                            .setParameter("sha256", master)
                            .setParameter("master", withMasters)
                            .executeUpdate())
                    .replaceWithVoid());
        }
        return all;
    }

    /** Those whose removal is still to be done. */
    public Uni<Set<String>> pending(Collection<String> masters) {
        return masters.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select sha256 from media_removal where sha256 in (:masters)", String.class)
                                .setParameter("masters", masters)
                                .getResultList())
                        .map(Set::copyOf);
    }
}
