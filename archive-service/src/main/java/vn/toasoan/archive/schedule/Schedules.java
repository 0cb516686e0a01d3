package vn.toasoan.archive.schedule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.schedule.law.LegalInstruments;

/** Reads retention schedules, newest first. A version comes with a migration or by an approved proposal. */
@ApplicationScoped
public class Schedules {

    private static final String SCHEDULES = """
            select s.id, s.name, s.effective_from, s.basis, lead(s.effective_from) over (order by s.effective_from) as next_from,
              d.decision_no, d.decision_date, d.proposed_by, d.approved_by, d.content_sha256, d.corrects
            from retention_schedule s left join retention_schedule_decision d on d.schedule_id = s.id
            order by s.effective_from desc
            """;
    private static final String RULES = """
            select r.schedule_id, r.class_code, r.name, r.examples, r.seed_rule, r.legal_minimum, r.period_kind, r.period_years,
              r.period, r.trigger_code, r.trigger_text, r.basis, r.end_action, b.requested_years, b.requested_permanent,
              b.minimum_years, b.minimum_permanent, b.citations
            from retention_rule r left join retention_rule_basis b on b.schedule_id = r.schedule_id and b.class_code = r.class_code
            order by r.schedule_id, r.position
            """;
    private static final String CASES =
            "select schedule_id, class_code, applies_to, years from retention_rule_case order by schedule_id, class_code, position";

    private final LegalInstruments law;

    Schedules(LegalInstruments law) {
        this.law = law;
    }

    /** @param today acts that no longer hold on this day make a rule one to review */
    public Uni<List<RetentionSchedule>> all(LocalDate today) {
        return law.all()
                .chain(acts -> Query.of(CASES)
                        .rows()
                        .chain(cases -> Query.of(RULES)
                                .rows()
                                .chain(rules -> Query.of(SCHEDULES)
                                        .rows()
                                        .map(found -> new ScheduleRows(acts, rules, cases, today).read(found)))));
    }

    /** The version that holds on a day. Fails where none does. */
    public Uni<RetentionSchedule> inForce(LocalDate day) {
        return all(day).map(versions -> versions.stream()
                .filter(version -> version.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "NO_SCHEDULE_ON_DAY", day.toString())));
    }
}
