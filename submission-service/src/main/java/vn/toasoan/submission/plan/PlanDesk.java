package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.history.History;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.people.People;
import vn.toasoan.submission.people.Team;
import vn.toasoan.submission.people.Teams;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Opens school years and changes their plans. A frozen month keeps what the plan was when it was frozen. */
@ApplicationScoped
class PlanDesk {

    private final Teams teams;
    private final People people;
    private final History history;
    private final Outbox outbox;

    PlanDesk(Teams teams, People people, History history, Outbox outbox) {
        this.teams = teams;
        this.people = people;
        this.history = history;
        this.outbox = outbox;
    }

    /** With the tasks, obligations, duties and legal basis of another year. */
    Uni<SchoolPlan> open(String schoolYear, String copyOf, Caller caller) {
        SchoolYear.require("/schoolYear", schoolYear);
        return find(copyOf)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(Kind.INVALID, "VALIDATION").at("/copyOf", "UNKNOWN_YEAR"))
                .chain(last -> find(schoolYear)
                        .invoke(there -> {
                            if (there != null) {
                                throw Refusal.of(Kind.CONFLICT, "YEAR_OPEN")
                                        .about(schoolYear)
                                        .with("guard", "YEAR_OPEN");
                            }
                        })
                        .chain(() -> Panache.getSession().chain(session -> {
                            SchoolPlan plan = SchoolPlan.like(last, schoolYear);
                            return session.persist(plan).replaceWith(plan);
                        })))
                .call(plan -> tell(plan, caller));
    }

    Uni<SchoolPlan> edit(String schoolYear, PlanRequest request, Caller caller, LongConsumer precondition) {
        return lock(schoolYear)
                .invoke(plan -> precondition.accept(plan.version()))
                .chain(plan -> teams.all()
                        .map(all -> all.stream().map(Team::code).collect(Collectors.toSet()))
                        .chain(codes -> become(plan, request, codes)))
                .call(plan -> tell(plan, caller));
    }

    private Uni<SchoolPlan> become(SchoolPlan plan, PlanRequest request, Set<String> codes) {
        return people.activeAmong(request.persons())
                .invoke(known -> plan.become(request.read(plan.schoolYear(), codes, known)))
                .replaceWith(plan);
    }

    private Uni<Void> tell(SchoolPlan plan, Caller caller) {
        EventDraft told = EventDraft.of(Announcer.OBLIGATION, "PlanAdopted", plan.schoolYear(), plan.announce())
                .causedByPerson(caller.subject());
        return Panache.getSession()
                .chain(session -> session.flush())
                .chain(() -> history.note("plan:" + plan.schoolYear(), plan.version(), plan.view(), caller))
                .chain(() -> outbox.append(told));
    }

    private static Uni<SchoolPlan> find(String schoolYear) {
        return schoolYear == null
                ? Uni.createFrom().nullItem()
                : Panache.getSession().chain(session -> session.find(SchoolPlan.class, schoolYear));
    }

    private static Uni<SchoolPlan> lock(String schoolYear) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select school_year from school_plan where school_year = :year for update",
                                String.class)
                        .setParameter("year", schoolYear)
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(Refusal::notFound)
                        .chain(() -> session.find(SchoolPlan.class, schoolYear)));
    }
}
