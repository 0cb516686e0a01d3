package vn.toasoan.publishing.publication;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.people.NameArrival;
import vn.toasoan.publishing.people.PersonNames;
import vn.toasoan.publishing.site.LiveArticle;
import vn.toasoan.publishing.site.LiveArticle.Author;
import vn.toasoan.publishing.site.Site;

/** Completes the byline of an article that went live before an author's name was known. */
@ApplicationScoped
class LateNames implements NameArrival {

    private final Publications publications;
    private final PersonNames names;
    private final Site site;
    private final ArticleEvents events;
    private final Outbox outbox;

    LateNames(Publications publications, PersonNames names, Site site, ArticleEvents events, Outbox outbox) {
        this.publications = publications;
        this.names = names;
        this.site = site;
        this.events = events;
        this.outbox = outbox;
    }

    /** In the transaction that publishes: remembers whose names the page lacks. */
    Uni<Void> await(ApprovedRevision text, LiveArticle article) {
        Set<UUID> named = article.authors().stream().map(Author::personId).collect(Collectors.toSet());
        Uni<Void> all = execute("delete from awaited_name where article_id = :article", article.articleId(), null);
        for (UUID author : text.authors()) {
            if (!named.contains(author)) {
                all = all.chain(() -> execute(
                        "insert into awaited_name (person_id, article_id) values (:person, :article)"
                                + " on conflict do nothing",
                        article.articleId(),
                        author));
            }
        }
        return all;
    }

    @Override
    public Uni<Void> named(UUID personId) {
        return articlesAwaiting(personId).chain(articles -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (UUID article : articles) {
                all = all.chain(() -> complete(article))
                        .chain(() -> execute(
                                "delete from awaited_name where person_id = :person and article_id = :article",
                                article,
                                personId));
            }
            return all;
        });
    }

    private Uni<Void> complete(UUID articleId) {
        return publications
                .find(articleId)
                .chain(publication -> publications.edition(articleId, publication.liveEdition()))
                .chain(edition -> edition == null ? Uni.createFrom().voidItem() : complete(articleId, edition));
    }

    private Uni<Void> complete(UUID articleId, Edition edition) {
        List<UUID> authors = edition.approval().revision().authors();
        return names.of(authors)
                .map(known -> authors.stream()
                        .filter(known::containsKey)
                        .map(person -> new Author(person, known.get(person)))
                        .toList())
                .chain(signed -> site.sign(articleId, signed, null))
                .invoke(edition::signed)
                .chain(article -> outbox.append(events.current(article)));
    }

    private static Uni<List<UUID>> articlesAwaiting(UUID personId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select article_id from awaited_name where person_id = :person order by article_id",
                                UUID.class)
                        .setParameter("person", personId)
                        .getResultList());
    }

    private static Uni<Void> execute(String sql, UUID article, UUID person) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql).setParameter("article", article);
                    return (person == null ? query : query.setParameter("person", person)).executeUpdate();
                })
                .replaceWithVoid();
    }
}
