package vn.toasoan.notification.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.notification.channel.Item;
import vn.toasoan.notification.channel.Language;
import vn.toasoan.notification.channel.StoredSubject;
import vn.toasoan.notification.channel.Wording;

/** Puts inbox rows into words, in the language of whoever reads. */
@ApplicationScoped
class Reader {

    private static final String LANGUAGE = """
            select coalesce((select language from preference where person_id = :person),
              (select locale from person where id = :person), 'vi')
            """;

    private final Wording wording;
    private final StoredSubject subjects;

    Reader(Wording wording, StoredSubject subjects) {
        this.wording = wording;
        this.subjects = subjects;
    }

    Uni<Language> languageOf(String personId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LANGUAGE, String.class)
                        .setParameter("person", personId)
                        .getSingleResult())
                .map(Language::of);
    }

    InboxView view(InboxItem item, Language language) {
        UUID article = item.articleId();
        Item told = new Item(item.template(), article, subjects.read(item.facts()));
        return InboxView.of(item, wording.line(told, language));
    }
}
