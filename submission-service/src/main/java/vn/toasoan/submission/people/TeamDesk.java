package vn.toasoan.submission.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.LongConsumer;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.history.History;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** Founds and changes teams, and tells of it. A team is closed, never removed: old articles belong to it. */
@ApplicationScoped
class TeamDesk {

    private final History history;
    private final Outbox outbox;

    TeamDesk(History history, Outbox outbox) {
        this.history = history;
        this.outbox = outbox;
    }

    Uni<Team> found(TeamRequest request, Caller caller) {
        TeamRequest facts = request.read(true);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into team (code, position, name, kind, leads_hand_in, active, version)
                                select :code, coalesce(max(position), 0) + 1, :name, :kind, :leads, :active, 0 from team
                                on conflict (code) do nothing""")
                        .setParameter("code", facts.code())
                        .setParameter("name", facts.name())
                        .setParameter("kind", facts.kind())
                        .setParameter("leads", facts.leadsHandIn())
                        .setParameter("active", facts.active())
                        .executeUpdate()
                        .invoke(rows -> {
                            if (rows == 0) {
                                throw Refusal.of(Refusal.Kind.CONFLICT, "CODE_TAKEN")
                                        .about(facts.code())
                                        .with("guard", "CODE_TAKEN");
                            }
                        })
                        .chain(() -> lock(facts.code()))
                        .call(team -> change(team, facts, caller)));
    }

    Uni<Team> edit(String code, TeamRequest request, Caller caller, LongConsumer precondition) {
        return lock(code).invoke(team -> precondition.accept(team.version())).call(team -> {
            TeamRequest facts = request.read(false);
            return change(team, facts, caller);
        });
    }

    private Uni<Void> change(Team team, TeamRequest facts, Caller caller) {
        team.become(facts);
        EventDraft told = EventDraft.of(Teams.CATALOGUE, "TeamChanged", "team:" + team.code(), team.announce())
                .causedByPerson(caller.subject());
        return Panache.getSession()
                .chain(session -> session.flush())
                .chain(() -> history.note("team:" + team.code(), team.version(), team.view(), caller))
                .chain(() -> outbox.append(told));
    }

    private static Uni<Team> lock(String code) {
        return Panache.getSession()
                .chain(session -> session.find(Team.class, code, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }
}
