package vn.toasoan.archive.schedule.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.schedule.Period;
import vn.toasoan.archive.schedule.RetentionCase;
import vn.toasoan.archive.schedule.RetentionRule;

/** Writes an approved proposal as a version and seals it; the tables refuse every later change. */
@ApplicationScoped
class Enactment {

    private static final String SCHEDULE =
            "insert into retention_schedule (id, name, effective_from, basis) values (:id, :name, :from, :basis)";
    private static final String RULE = """
            insert into retention_rule (schedule_id, position, class_code, name, examples, seed_rule, legal_minimum, period_kind,
              period_years, period, trigger_code, trigger_text, basis, end_action)
            values (:id, :position, :code, :name, :examples, :seed, :minimum, :kind, :years, :period, :triggerCode, :trigger, :basis, :end)
            """;
    private static final String BASIS = """
            insert into retention_rule_basis (schedule_id, class_code, requested_years, requested_permanent, minimum_years,
              minimum_permanent, citations)
            values (:id, :code, :requestedYears, :requestedEver, :minimumYears, :minimumEver, :citations)
            """;
    private static final String CASE = """
            insert into retention_rule_case (schedule_id, class_code, position, applies_to, years)
            values (:id, :code, :position, :appliesTo, :years)
            """;
    private static final String DECISION = """
            insert into retention_schedule_decision (schedule_id, decision_no, decision_date, proposed_by, approved_by,
              content_sha256, corrects, decided_at)
            values (:id, :no, :date, :proposed, :approved, :sha256, :corrects, :at)
            """;
    private static final String SEAL = "insert into retention_schedule_seal (schedule_id) values (:id)";

    /** Two approvals at once would both find their day free. */
    Uni<Void> oneAtATime() {
        return Query.of("select 1 as held from pg_advisory_xact_lock(hashtextextended('retention-schedule', 0))")
                .rows()
                .replaceWithVoid();
    }

    Uni<Void> enact(Proposal proposal) {
        Uni<Integer> written = Query.of(SCHEDULE)
                .with("id", proposal.scheduleId)
                .with("name", proposal.name)
                .with("from", proposal.effectiveFrom)
                .with("basis", proposal.basis)
                .run();
        for (int i = 0; i < proposal.rules.size(); i++) {
            int position = i + 1;
            RetentionRule rule = proposal.rules.get(i);
            written = written.chain(() -> rule(proposal.scheduleId, position, rule))
                    .chain(() -> basis(proposal.scheduleId, rule));
            for (int j = 0; j < rule.cases().size(); j++) {
                int place = j + 1;
                RetentionCase each = rule.cases().get(j);
                written = written.chain(() -> oneCase(proposal.scheduleId, rule.classCode(), place, each));
            }
        }
        return written.chain(() -> decision(proposal))
                .chain(() -> Query.of(SEAL).with("id", proposal.scheduleId).run())
                .replaceWithVoid();
    }

    private static Uni<Integer> rule(String scheduleId, int position, RetentionRule rule) {
        return Query.of(RULE)
                .with("id", scheduleId)
                .with("position", position)
                .with("code", rule.classCode())
                .with("name", rule.name())
                .with("examples", rule.examples())
                .with("seed", rule.seedRule())
                .with("minimum", rule.legalMinimum())
                .with("kind", rule.periodKind())
                .with("years", rule.periodYears())
                .with("period", rule.period())
                .with("triggerCode", rule.triggerCode())
                .with("trigger", rule.trigger())
                .with("basis", rule.basis())
                .with("end", rule.endAction())
                .run();
    }

    private static Uni<Integer> basis(String scheduleId, RetentionRule rule) {
        Period requested = rule.requested();
        Period minimum = rule.minimum();
        return Query.of(BASIS)
                .with("id", scheduleId)
                .with("code", rule.classCode())
                .with("requestedYears", requested == null ? null : requested.years())
                .with("requestedEver", requested != null && requested.permanent())
                .with("minimumYears", minimum == null ? null : minimum.years())
                .with("minimumEver", minimum != null && minimum.permanent())
                .with("citations", RulesColumn.text(List.copyOf(rule.citations())))
                .run();
    }

    private static Uni<Integer> oneCase(String scheduleId, String classCode, int position, RetentionCase each) {
        return Query.of(CASE)
                .with("id", scheduleId)
                .with("code", classCode)
                .with("position", position)
                .with("appliesTo", each.appliesTo())
                .with("years", each.years())
                .run();
    }

    private static Uni<Integer> decision(Proposal proposal) {
        return Query.of(DECISION)
                .with("id", proposal.scheduleId)
                .with("no", proposal.decisionNo)
                .with("date", proposal.decisionDate)
                .with("proposed", proposal.proposedBy)
                .with("approved", proposal.decidedBy)
                .with("sha256", proposal.contentSha256)
                .with("corrects", proposal.corrects)
                .with("at", proposal.decidedAt)
                .run();
    }
}
