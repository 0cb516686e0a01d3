package vn.toasoan.archive.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads retention schedules, newest first. Nothing here writes one: a version comes with a migration. */
@ApplicationScoped
public class Schedules {

    private static final String SCHEDULES =
            "select id, name, effective_from, basis from retention_schedule order by effective_from desc";
    private static final String RULES = """
            select schedule_id, class_code, name, examples, seed_rule, legal_minimum, period_kind, period_years, period,
              trigger_code, trigger_text, basis, end_action
            from retention_rule order by schedule_id, position
            """;
    private static final String CASES =
            "select schedule_id, class_code, applies_to, years from retention_rule_case order by schedule_id, class_code, position";

    public Uni<List<RetentionSchedule>> all() {
        return rows(CASES)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> text(row, "schedule_id") + " " + text(row, "class_code"),
                                Collectors.mapping(Schedules::oneCase, Collectors.toList()))))
                .chain(cases -> rows(RULES)
                        .map(rows -> rows.stream()
                                .collect(Collectors.groupingBy(
                                        row -> text(row, "schedule_id"),
                                        Collectors.mapping(rule(cases), Collectors.toList())))))
                .chain(rules -> rows(SCHEDULES)
                        .map(rows ->
                                rows.stream().map(row -> schedule(row, rules)).toList()));
    }

    /** The version that holds on a day. Fails where none does. */
    public Uni<RetentionSchedule> inForce(LocalDate day) {
        return all().map(versions -> versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No retention schedule is in force on " + day)));
    }

    private static Uni<List<Tuple>> rows(String query) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Tuple.class).getResultList());
    }

    private static RetentionSchedule schedule(Tuple row, Map<String, List<RetentionRule>> rules) {
        String id = text(row, "id");
        return new RetentionSchedule(
                id,
                text(row, "name"),
                row.get("effective_from", LocalDate.class),
                text(row, "basis"),
                rules.getOrDefault(id, List.of()));
    }

    private static Function<Tuple, RetentionRule> rule(Map<String, List<RetentionCase>> cases) {
        return row -> new RetentionRule(
                text(row, "class_code"),
                text(row, "name"),
                text(row, "examples"),
                text(row, "seed_rule"),
                text(row, "legal_minimum"),
                PeriodKind.valueOf(text(row, "period_kind")),
                row.get("period_years", Integer.class),
                text(row, "period"),
                cases.getOrDefault(text(row, "schedule_id") + " " + text(row, "class_code"), List.of()),
                text(row, "trigger_code"),
                text(row, "trigger_text"),
                text(row, "basis"),
                EndAction.valueOf(text(row, "end_action")));
    }

    private static RetentionCase oneCase(Tuple row) {
        return new RetentionCase(text(row, "applies_to"), row.get("years", Integer.class));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
