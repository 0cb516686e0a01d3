package vn.toasoan.notification.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.notification.catalogue.Catalogue;
import vn.toasoan.notification.channel.Subject;

/** Puts together what a notice says from the event and what was seen of its article. */
@ApplicationScoped
class Subjects {

    private final Catalogue catalogue;

    Subjects(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param article null for an event about no article */
    Uni<Subject> of(Facts facts, ArticleSeen article) {
        String title = facts.title() == null && article != null ? article.title() : facts.title();
        String team = facts.team() == null && article != null ? article.team() : facts.team();
        Uni<String> name = team == null ? Uni.createFrom().nullItem() : catalogue.teamName(team);
        return name.map(known -> new Subject(title, known, facts.note(), facts.url(), facts.details()));
    }
}
