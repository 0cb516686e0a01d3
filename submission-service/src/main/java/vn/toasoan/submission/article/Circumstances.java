package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.people.Team;
import vn.toasoan.submission.people.Teams;
import vn.toasoan.submission.plan.Topic;
import vn.toasoan.submission.plan.Topics;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.text.Entries;

/** Gathers what the guards of a command look at. */
@ApplicationScoped
class Circumstances {

    private final Illustrations illustrations;
    private final ChildConsents consents;
    private final Editions editions;
    private final Teams teams;
    private final Topics topics;
    private final Clock clock;

    Circumstances(
            Illustrations illustrations,
            ChildConsents consents,
            Editions editions,
            Teams teams,
            Topics topics,
            Clock clock) {
        this.illustrations = illustrations;
        this.consents = consents;
        this.editions = editions;
        this.teams = teams;
        this.topics = topics;
        this.clock = clock;
    }

    /** Codes in use, of those that the articles name. */
    record Catalogue(Set<String> teams, Set<String> topics, Set<String> leadsHandIn) {

        private static Catalogue of(List<Team> teams, List<Topic> topics) {
            return new Catalogue(
                    teams.stream().filter(Team::isActive).map(Team::code).collect(Collectors.toSet()),
                    topics.stream().filter(Topic::isActive).map(Topic::code).collect(Collectors.toSet()),
                    teams.stream().filter(Team::leadsHandIn).map(Team::code).collect(Collectors.toSet()));
        }
    }

    /** For a page of articles with a few queries, however long it is. */
    record Circle(
            Caller caller,
            Instant now,
            Catalogue catalogue,
            Map<UUID, List<Image>> images,
            Set<UUID> validConsents,
            Map<UUID, EditLock> locks,
            Map<UUID, Integer> editions) {

        Occasion around(Article article) {
            return new Occasion(
                    caller,
                    now,
                    images.getOrDefault(article.id(), List.of()),
                    validConsents,
                    catalogue.teams().contains(article.team()),
                    catalogue.topics().contains(article.text().topic()),
                    catalogue.leadsHandIn().contains(article.team()),
                    locks.containsKey(article.id()) ? locks.get(article.id()).heldAgainst(caller.subject(), now) : null,
                    editions.getOrDefault(article.id(), 0),
                    Occasion.Words.NONE);
        }
    }

    Uni<Circle> of(List<Article> articles, Caller caller) {
        List<UUID> ids = articles.stream().map(Article::id).toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return catalogue(articles)
                .chain(open -> illustrations
                        .of(ids)
                        .chain(images -> consents.validAmong(consentsOf(images), now)
                                .chain(valid -> EditLocks.against(caller.subject(), ids, now)
                                        .chain(locks -> editions.newest(ids)
                                                .map(newest -> new Circle(
                                                        caller, now, open, images, valid, locks, newest))))));
    }

    private static Set<UUID> consentsOf(Map<UUID, List<Image>> images) {
        return images.values().stream()
                .flatMap(List::stream)
                .flatMap(image -> image.consentIds().stream())
                .collect(Collectors.toSet());
    }

    Uni<Occasion> of(Article article, Caller caller) {
        return of(List.of(article), caller).map(circle -> circle.around(article));
    }

    private Uni<Catalogue> catalogue(List<Article> articles) {
        return catalogue(
                articles.stream().map(Article::team),
                articles.stream().map(article -> article.text().topic()));
    }

    /** What the codes mean now; unknown ones, and what is no code at all, are passed over. */
    Uni<Catalogue> catalogue(Stream<String> teamCodes, Stream<String> topicCodes) {
        return teams.named(known(teamCodes))
                .chain(found -> topics.named(known(topicCodes)).map(open -> Catalogue.of(found, open)));
    }

    private static Set<String> known(Stream<String> codes) {
        return codes.filter(Entries::isCode).collect(Collectors.toSet());
    }
}
