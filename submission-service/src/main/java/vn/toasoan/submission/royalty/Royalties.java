package vn.toasoan.submission.royalty;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.identity.Role;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Proposes lines and decides on them. */
@ApplicationScoped
class Royalties {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final UUID LAST = new UUID(-1L, -1L);

    private final ArticleAccess articles;
    private final Rates rates;
    private final Clock clock;

    Royalties(ArticleAccess articles, Rates rates, Clock clock) {
        this.articles = articles;
        this.rates = rates;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(SCHOOL).toLocalDate();
    }

    /** For an author of an article that came out, by the rate of today. */
    Uni<RoyaltyLine> propose(RoyaltyLine.Proposal proposal, Caller caller) {
        LocalDate today = today();
        return articles.published(proposal.articleId(), caller)
                .invoke(published -> {
                    if (!published.authors().contains(proposal.author())) {
                        throw Refusal.of(Kind.INVALID, "VALIDATION").at("/author", "UNKNOWN_PERSON");
                    }
                })
                .chain(() -> rates.on(today, proposal.genre(), proposal.level()))
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(Kind.CONFLICT, "NO_RATE").with("guard", "NO_RATE"))
                .chain(amount -> add(proposal, amount, YearMonth.from(today), caller));
    }

    private Uni<RoyaltyLine> add(RoyaltyLine.Proposal proposal, long amount, YearMonth month, Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                select count(*) from RoyaltyLine l where l.articleId = :article and l.author = :author
                                and l.state <> REJECTED""", Long.class)
                        .setParameter("article", proposal.articleId())
                        .setParameter("author", proposal.author())
                        .getSingleResult()
                        .chain(there -> {
                            if (there > 0) {
                                throw Refusal.of(Kind.CONFLICT, "ROYALTY_THERE").with("guard", "ROYALTY_THERE");
                            }
                            RoyaltyLine line = RoyaltyLine.proposed(
                                    UuidCreator.getTimeOrderedEpoch(),
                                    proposal,
                                    amount,
                                    month,
                                    caller.subject(),
                                    clock.instant());
                            return session.persist(line).chain(session::flush).replaceWith(line);
                        }));
    }

    Uni<RoyaltyLine> approve(UUID id, Caller caller, LongConsumer precondition) {
        return decide(id, precondition, line -> line.approve(caller, clock.instant()));
    }

    Uni<RoyaltyLine> reject(UUID id, String reason, Caller caller, LongConsumer precondition) {
        return decide(id, precondition, line -> line.reject(caller, reason, clock.instant()));
    }

    private static Uni<RoyaltyLine> decide(UUID id, LongConsumer precondition, Consumer<RoyaltyLine> decision) {
        return Panache.getSession()
                .chain(session -> session.find(RoyaltyLine.class, id, LockModeType.PESSIMISTIC_WRITE)
                        .onItem()
                        .ifNull()
                        .failWith(Refusal::notFound)
                        .invoke(line -> {
                            precondition.accept(line.version());
                            decision.accept(line);
                        })
                        .call(session::flush));
    }

    /**
     * Newest first: all of them for who runs or decides on them, else the caller's own.
     *
     * @param month null for any
     * @param state null for any
     * @param after last id of the page before, null for the first
     */
    Uni<List<RoyaltyLine>> list(Caller caller, YearMonth month, RoyaltyLine.State state, UUID after, int limit) {
        String which = "from RoyaltyLine l where l.id < :before"
                + (seesAll(caller) ? "" : " and l.author = :me")
                + (month == null ? "" : " and l.month = :month")
                + (state == null ? "" : " and l.state = :state")
                + " order by l.id desc";
        return Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(which, RoyaltyLine.class)
                    .setParameter("before", after == null ? LAST : after)
                    .setMaxResults(limit);
            query = seesAll(caller) ? query : query.setParameter("me", caller.subject());
            query = month == null ? query : query.setParameter("month", month.atDay(1));
            return (state == null ? query : query.setParameter("state", state)).getResultList();
        });
    }

    private static boolean seesAll(Caller caller) {
        return caller.maySeeEverything() || caller.is(Role.FINANCE_OFFICER);
    }

    /** Of accounting: every approved line of a month, oldest first. */
    Uni<List<RoyaltyLine>> approvedIn(YearMonth month) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                from RoyaltyLine l where l.month = :month and l.state = APPROVED
                                order by l.author, l.id""", RoyaltyLine.class)
                        .setParameter("month", month.atDay(1))
                        .getResultList());
    }
}
