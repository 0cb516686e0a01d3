package vn.toasoan.submission.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.people.People;
import vn.toasoan.submission.plan.Plans;
import vn.toasoan.submission.plan.SchoolPlan;
import vn.toasoan.submission.plan.SchoolYear;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Image;

/** Starts a draft, and rewrites it. */
@ApplicationScoped
class WriteArticle {

    private final Desk desk;
    private final Articles articles;
    private final Circumstances circumstances;
    private final Autosaves autosaves;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    WriteArticle(
            Desk desk,
            Articles articles,
            Circumstances circumstances,
            Autosaves autosaves,
            Plans plans,
            People people,
            Clock clock) {
        this.desk = desk;
        this.articles = articles;
        this.circumstances = circumstances;
        this.autosaves = autosaves;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    Uni<Article> draft(ArticleRequest request, Caller caller) {
        return read(request, List.of(caller.subject()), caller, Set.of()).chain(text -> {
            requireOwn(text.team(), caller);
            return articles.add(Article.draft(UuidCreator.getTimeOrderedEpoch(), text, Origin.here(caller, now())));
        });
    }

    /** Of what reached the school by mail or Zalo; the comms officer hands it over to any team. */
    Uni<Article> received(ArticleRequest request, Instant arrival, Caller clerk) {
        return read(request, List.of(), clerk, Set.of()).chain(text -> {
            if (!clerk.is(Role.COMMS_OFFICER)) {
                requireOwn(text.team(), clerk);
            }
            return articles.add(Article.draft(
                    UuidCreator.getTimeOrderedEpoch(), text, new Origin(clerk.subject(), now(), arrival)));
        });
    }

    Uni<Desk.Opened> edit(UUID id, ArticleRequest request, Caller caller, LongConsumer precondition) {
        return desk.command(id, Command.EDIT, caller, precondition)
                .invoke(opened -> Transitions.require(Command.EDIT, opened.article(), opened.occasion()))
                .call(opened -> rewrite(opened.article(), request, opened.occasion()))
                .call(articles::flush)
                .call(() -> autosaves.forget(id, caller));
    }

    private Uni<ArticleText> rewrite(Article article, ArticleRequest request, Occasion occasion) {
        Set<UUID> images = occasion.images().stream().map(Image::mediaId).collect(Collectors.toSet());
        return read(request, article.text().authors(), occasion.caller(), images)
                .invoke(text -> {
                    if (!text.team().equals(article.team())) {
                        requireOwn(text.team(), occasion.caller());
                    }
                    Transitions.execute(Command.EDIT, article, occasion.saying(Occasion.Words.text(text)));
                });
    }

    private Uni<ArticleText> read(ArticleRequest request, List<String> authors, Caller caller, Set<UUID> images) {
        List<String> named = request.authors() == null
                ? List.of()
                : request.authors().stream().filter(Objects::nonNull).toList();
        Set<String> known = new HashSet<>(authors);
        known.add(caller.subject());
        return people.activeAmong(named)
                .invoke(known::addAll)
                .chain(() -> circumstances.catalogue(request.teams(), Stream.ofNullable(request.topic())))
                .chain(open -> plans.tasks(SchoolYear.at(now()))
                        .map(tasks -> new Proofreading.Known(
                                open.topics(),
                                open.teams(),
                                tasks.stream().map(SchoolPlan.TaskView::code).collect(Collectors.toSet()),
                                known,
                                images)))
                .map(all -> Proofreading.read(request, authors, all, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireOwn(String team, Caller caller) {
        if (!caller.belongsTo(team)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "FOREIGN_TEAM").about(team).with("guard", "FOREIGN_TEAM");
        }
    }
}
