package vn.toasoan.submission.article;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** The store of articles. */
@ApplicationScoped
class Articles {

    private static final String PAGE = """
            select * from article
            where (:everything
                or created_by = :me
                or authors @> array[cast(:me as text)]
                or team = any(:teams)
                or co_teams && cast(:teams as text[])
                or state in ('SUBMITTED', 'ACCEPTED', 'REFUSED')
                  and (reviewers @> array[cast(:me as text)] or reviewer_roles && cast(:roles as text[])))
              and (not :mine or created_by = :me or authors @> array[cast(:me as text)])
              and (not :proposed or proposed_at is not null and state in ('DRAFT', 'RETURNED'))
              and (cast(:state as text) is null or state = :state)
              and (cast(:team as text) is null or team = :team or co_teams @> array[cast(:team as text)])
              and (cast(:topic as text) is null or topic = :topic)
              and (cast(:after as uuid) is null or id < cast(:after as uuid))
            order by id desc limit :limit""";

    /**
     * Which articles of those that the caller may read.
     *
     * @param mine only those that the caller wrote or typed
     * @param proposed only those that members offer to their lead now
     * @param state null for any
     * @param team null for any
     * @param topic null for any
     * @param after last id of the page before, null for the first
     */
    record Filter(
            boolean mine, boolean proposed, ArticleState state, String team, String topic, UUID after, int limit) {}

    Uni<Article> add(Article article) {
        return Panache.getSession()
                .chain(session -> session.persist(article).chain(session::flush).replaceWith(article));
    }

    Uni<Article> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Article.class, id))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    /** Locks the row until the transaction ends, so that commands on one article follow each other. */
    Uni<Article> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Article a where a.id = :id", Article.class)
                        .setParameter("id", id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    /** Writes what changed, so that the version is the one that the answer must carry. */
    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }

    /** Newest first; the rule of {@link Reading} in SQL. */
    Uni<List<Article>> list(Caller caller, Filter filter) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PAGE, Article.class)
                        .setParameter("everything", caller.maySeeEverything())
                        .setParameter("me", caller.subject())
                        .setParameter("teams", caller.allTeams().toArray(String[]::new))
                        .setParameter("roles", caller.roles().toArray(String[]::new))
                        .setParameter("mine", filter.mine())
                        .setParameter("proposed", filter.proposed())
                        .setParameter(
                                "state",
                                filter.state() == null ? null : filter.state().name())
                        .setParameter("team", filter.team())
                        .setParameter("topic", filter.topic())
                        .setParameter(
                                "after",
                                filter.after() == null ? null : filter.after().toString())
                        .setParameter("limit", filter.limit())
                        .getResultList());
    }
}
