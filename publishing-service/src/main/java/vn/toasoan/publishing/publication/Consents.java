package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which pictures rest on which consents, and which consents were withdrawn. Needs an open session. */
@ApplicationScoped
class Consents {

    /** Pictures of one article that must go. */
    record Affected(UUID articleId, List<UUID> mediaIds) {}

    private static final String FORGET = "delete from edition_media where article_id = :article and edition = :edition";
    private static final String REMEMBER = """
            insert into edition_media (article_id, edition, media_id, sha256, consents)
            values (:article, :edition, :media, :sha256, cast(string_to_array(cast(:consents as text), ',') as uuid[])) on conflict do nothing
            """;
    private static final String WITHDRAW =
            "insert into withdrawn_consent (consent_id) values (:id) on conflict do nothing";
    private static final String AFFECTED = """
            select distinct m.article_id, m.media_id from edition_media m
            join edition e on e.article_id = m.article_id and e.number = m.edition
            where m.consents @> array[cast(:consent as uuid)] and e.state in ('WAITING', 'FAILED_MEDIA', 'PUBLISHED', 'WITHDRAWN')
            order by 1, 2
            """;

    /** In the transaction that accepts or makes an edition. */
    Uni<Void> remember(Edition edition) {
        Uni<Void> all = Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("article", edition.articleId())
                        .setParameter("edition", edition.number())
                        .executeUpdate())
                .replaceWithVoid();
        for (ApprovedMedia media : edition.approval().revision().media()) {
            all = all.chain(() -> remember(edition, media));
        }
        return all;
    }

    private static Uni<Void> remember(Edition edition, ApprovedMedia media) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("article", edition.articleId())
                        .setParameter("edition", edition.number())
                        .setParameter("media", media.mediaId())
                        .setParameter("sha256", media.sha256())
                        .setParameter("consents", joined(media.consentIds()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** In the caller's transaction: from now on no picture may rest on it, in whatever text it comes. */
    Uni<Void> withdraw(UUID consentId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITHDRAW)
                        .setParameter("id", consentId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The pictures of the text that rest on a withdrawn consent. */
    Uni<List<UUID>> withdrawnFrom(ApprovedRevision text) {
        Set<UUID> asked =
                text.media().stream().flatMap(m -> m.consentIds().stream()).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select consent_id from withdrawn_consent where consent_id in (:ids)", UUID.class)
                        .setParameter("ids", asked)
                        .getResultList())
                .map(gone -> text.media().stream()
                        .filter(media -> media.consentIds().stream().anyMatch(gone::contains))
                        .map(ApprovedMedia::mediaId)
                        .toList());
    }

    /** Articles that show, are about to show, or could show again, a picture that rests on the consent. */
    Uni<List<Affected>> affected(UUID consentId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AFFECTED, Tuple.class)
                        .setParameter("consent", consentId)
                        .getResultList())
                .map(Consents::byArticle);
    }

    private static List<Affected> byArticle(List<Tuple> rows) {
        List<Affected> all = new ArrayList<>();
        for (Tuple row : rows) {
            UUID article = row.get(0, UUID.class);
            if (all.isEmpty() || !all.getLast().articleId().equals(article)) {
                all.add(new Affected(article, new ArrayList<>()));
            }
            all.getLast().mediaIds().add(row.get(1, UUID.class));
        }
        return all;
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
