package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.toasoan.publishing.media.MediaUse;

/** Which masters editions show. Needs an open session. */
@ApplicationScoped
class EditionMedia implements MediaUse {

    private static final String SHOWN = """
            select exists (select 1 from edition_media m
              join edition e on e.article_id = m.article_id and e.number = m.edition
              where m.sha256 = :sha256 and e.state in ('WAITING', 'FAILED_MEDIA', 'PUBLISHED'))
            """;

    /** Of every edition that the article ever had. */
    Uni<List<String>> mastersOf(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select distinct sha256 from edition_media where article_id = :article order by 1",
                                String.class)
                        .setParameter("article", articleId)
                        .getResultList());
    }

    Uni<List<String>> mastersOf(UUID articleId, List<UUID> mediaIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select distinct sha256 from edition_media"
                                        + " where article_id = :article and media_id in (:media) order by 1",
                                String.class)
                        .setParameter("article", articleId)
                        .setParameter("media", mediaIds)
                        .getResultList());
    }

    @Override
    public Uni<Boolean> isShown(String master) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SHOWN, Boolean.class)
                        .setParameter("sha256", master)
                        .getSingleResult());
    }
}
