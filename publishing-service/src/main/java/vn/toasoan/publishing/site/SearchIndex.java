package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;

/** Keeps the words of what is on the site, no more and no less. Needs an open session. */
@ApplicationScoped
class SearchIndex {

    /** No tsvector holds more; a text of this length is a book. */
    private static final int LONGEST = 200_000;

    private static final int LONGEST_WORD = 40;

    private static final String INDEX = """
            insert into site_search
              (article_id, section_slug, published_at, path, title, summary, section_name, plain, exact, folded)
            values (:id, :section, :published, :path, :title, :summary, :sectionName, :plain,
              setweight(to_tsvector('simple', :exactTitle), 'A') || setweight(to_tsvector('simple', :exactText), 'D'),
              setweight(to_tsvector('simple', :foldedTitle), 'A') || setweight(to_tsvector('simple', :foldedText), 'D'))
            on conflict (article_id) do update set section_slug = excluded.section_slug, path = excluded.path,
              published_at = excluded.published_at, title = excluded.title, summary = excluded.summary,
              section_name = excluded.section_name, plain = excluded.plain, exact = excluded.exact, folded = excluded.folded
            """;
    private static final String LEARN = """
            insert into site_word (folded, shown)
            select f, s from unnest(string_to_array(cast(:folded as text), ' '), string_to_array(cast(:shown as text), ' ')) as w (f, s) order by f
            on conflict do nothing
            """;

    Uni<Void> index(LiveArticle article) {
        String body =
                Jsoup.parseBodyFragment(BodyPolicy.sanitise(article.body())).text();
        String plain = PlainText.clean(article.summary() + " — " + body);
        String text = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INDEX)
                        .setParameter("id", article.articleId())
                        .setParameter("section", article.section().slug())
                        .setParameter("published", article.publishedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("path", article.path())
                        .setParameter("title", article.title())
                        .setParameter("summary", article.summary())
                        .setParameter("sectionName", article.section().name())
                        .setParameter("plain", text)
                        .setParameter("exactTitle", Fold.spaced(Fold.exact(article.title())))
                        .setParameter("exactText", Fold.spaced(Fold.exact(text)))
                        .setParameter("foldedTitle", Fold.spaced(Fold.folded(article.title())))
                        .setParameter("foldedText", Fold.spaced(Fold.folded(text)))
                        .executeUpdate())
                .chain(() -> learn(article.title() + " " + text));
    }

    Uni<Void> drop(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from site_search where article_id = :id")
                        .setParameter("id", articleId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** In a fixed order, so that two that learn at once do not wait for each other in a circle. */
    private static Uni<Void> learn(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : Fold.words(Fold.exact(text))) {
            if (word.length() > 2 && word.length() <= LONGEST_WORD) {
                words.putIfAbsent(Fold.folded(word), word);
            }
        }
        if (words.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN)
                        .setParameter("folded", String.join(" ", words.keySet()))
                        .setParameter("shown", String.join(" ", words.values()))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
