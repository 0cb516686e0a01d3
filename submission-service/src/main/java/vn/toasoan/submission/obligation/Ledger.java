package vn.toasoan.submission.obligation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.article.ArticleKind;
import vn.toasoan.submission.article.HandIns;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.plan.Topics;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.revision.Revision;

/**
 * Turns what happened into lines of the ledger, in the transaction in which it is heard of. The same thing heard twice
 * is one line: a replay of every event changes no number.
 */
@ApplicationScoped
public class Ledger implements HandIns {

    private final LedgerBook book;
    private final Topics topics;
    private final Outbox outbox;
    private final Clock clock;

    Ledger(LedgerBook book, Topics topics, Outbox outbox, Clock clock) {
        this.book = book;
        this.topics = topics;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The first hand-in counts for its month, and keeps it through all later ones. What came by mail counts for the month
     * in which it came; where that one is frozen, as everything that is heard of late.
     */
    @Override
    public Uni<Void> handedIn(Revision revision) {
        return topics.counting(revision.content().topic()).chain(topic -> {
            Posting credit = Posting.credit(
                    Measure.SUBMITTED,
                    revision.articleId(),
                    revision.content().team(),
                    covered(topic, revision.content().planTasks()),
                    revision.countsAt(),
                    null);
            boolean counts = ArticleKind.valueOf(revision.content().kind()).countsAsHandIn();
            return post(counts ? credit : credit.notCounted("KIND_NOT_COUNTED"));
        });
    }

    private static List<String> covered(Topics.Counting topic, List<String> named) {
        return Stream.concat(topic.planTasks().stream(), named.stream())
                .distinct()
                .toList();
    }

    @Override
    public Uni<Void> takenBack(UUID article, String reason, Instant at, UUID event) {
        return book.credit(article, Measure.SUBMITTED)
                .chain(credit -> credit == null
                        ? Uni.createFrom().voidItem()
                        : post(Posting.reversal(credit, reason, at, event)));
    }

    /** An edition came out. Only the first one of an article counts, and only on a topic of people and activities. */
    public Uni<Void> published(UUID article, String team, String topic, Instant at, UUID event) {
        return topics.counting(topic)
                .chain(counting -> book.credit(article, Measure.SUBMITTED).chain(handIn -> {
                    List<String> tasks = covered(counting, handIn == null ? List.of() : handIn.planTasks());
                    Posting credit = Posting.credit(Measure.PUBLISHED, article, team, tasks, at, event);
                    return post(counting.peopleAndActivities() ? credit : credit.notCounted("TOPIC_NOT_COUNTED"));
                }));
    }

    /** It reached, or was posted by, an office of the upper level. The team is that of the hand-in. */
    Uni<Void> upstream(Measure measure, UUID article, Instant at, UUID event) {
        return book.credit(article, Measure.SUBMITTED)
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .chain(handIn -> post(Posting.credit(measure, article, handIn.team(), handIn.planTasks(), at, event)));
    }

    /**
     * What an article counts for.
     *
     * @param month for example {@code 2026-11}
     * @param reason why it does not count, or does not any more; null where it counts
     */
    public record Count(String measure, String month, boolean counts, String reason) {}

    /** By article, what each counts for; those that nothing is known of are absent. */
    public Uni<Map<UUID, List<Count>>> counts(List<UUID> articles) {
        return book.lines(articles)
                .map(lines -> lines.stream()
                        .collect(Collectors.groupingBy(
                                LedgerEntry::articleId,
                                Collectors.collectingAndThen(Collectors.toList(), Ledger::summary))));
    }

    /** The last line of a measure says how it stands. */
    private static List<Count> summary(List<LedgerEntry> lines) {
        Map<Measure, Count> byMeasure = new EnumMap<>(Measure.class);
        lines.forEach(line -> byMeasure.put(
                line.measure(),
                new Count(
                        line.measure().name(),
                        line.month().toString(),
                        line.kind() == LedgerEntry.Kind.CREDIT,
                        line.reason())));
        return List.copyOf(byMeasure.values());
    }

    /** By a person, in a month that is frozen. Returns the id of the line. */
    Uni<UUID> adjust(Adjustment adjustment, Caller caller) {
        Instant now = clock.instant();
        return book.find(adjustment.month())
                .invoke(page -> adjustment.require(page))
                .chain(() -> write(adjustment.posting(caller, now), now))
                .map(LedgerBook.Written::id);
    }

    private Uni<Void> post(Posting posting) {
        return write(posting, clock.instant()).replaceWithVoid();
    }

    private Uni<LedgerBook.Written> write(Posting posting, Instant now) {
        return book.write(posting, now)
                .call(written -> written == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(LedgerEvents.written(posting, written)));
    }
}
