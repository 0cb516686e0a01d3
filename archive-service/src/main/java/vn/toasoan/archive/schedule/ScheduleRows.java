package vn.toasoan.archive.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toasoan.archive.database.Row;
import vn.toasoan.archive.schedule.law.LegalInstrument;
import vn.toasoan.archive.schedule.law.LegalInstruments;

/** Puts the rows of rules and cases together to versions. */
final class ScheduleRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<LegalInstrument> acts;
    private final Map<String, LegalInstrument> actsById;
    private final Map<String, List<Row>> rules;
    private final Map<String, List<RetentionCase>> cases;
    private final LocalDate today;

    ScheduleRows(List<LegalInstrument> acts, List<Row> rules, List<Row> cases, LocalDate today) {
        this.acts = acts;
        this.actsById = acts.stream().collect(Collectors.toMap(LegalInstrument::id, Function.identity()));
        this.rules = rules.stream().collect(Collectors.groupingBy(row -> row.text("schedule_id")));
        this.cases = cases.stream()
                .collect(Collectors.groupingBy(
                        ScheduleRows::classOf,
                        Collectors.mapping(
                                row -> new RetentionCase(row.text("applies_to"), row.integer("years")),
                                Collectors.toList())));
        this.today = today;
    }

    List<RetentionSchedule> read(List<Row> schedules) {
        return schedules.stream().map(this::schedule).toList();
    }

    private RetentionSchedule schedule(Row row) {
        LocalDate from = row.day("effective_from");
        LegalInstrument floor = LegalInstruments.floorOn(from, acts);
        List<RetentionRule> own = rules.getOrDefault(row.text("id"), List.of()).stream()
                .map(each -> rule(each, floor))
                .toList();
        LocalDate next = row.day("next_from");
        return new RetentionSchedule(
                row.text("id"),
                row.text("name"),
                from,
                row.text("basis"),
                next == null ? null : next.minusDays(1),
                decision(row),
                own,
                own.stream().flatMap(rule -> dead(rule).stream()).toList());
    }

    private static ScheduleDecision decision(Row row) {
        return row.text("decision_no") == null
                ? null
                : new ScheduleDecision(
                        row.text("decision_no"),
                        row.day("decision_date"),
                        row.id("proposed_by"),
                        row.id("approved_by"),
                        row.text("content_sha256"),
                        row.text("corrects"));
    }

    private List<NeedsReview> dead(RetentionRule rule) {
        return rule.citations().stream()
                .map(citation -> actsById.get(citation.instrument()))
                .filter(act -> act != null && act.validUntil() != null && !act.holdsOn(today))
                .map(act -> new NeedsReview(rule.classCode(), act.id(), act.validUntil(), act.replacedBy()))
                .toList();
    }

    private RetentionRule rule(Row row, LegalInstrument floor) {
        Period requested = period(row, "requested");
        Period minimum = period(row, "minimum");
        PeriodKind kind = row.constant("period_kind", PeriodKind.class);
        boolean reckoned = kind == PeriodKind.FIXED || kind == PeriodKind.PERMANENT;
        return new RetentionRule(
                row.text("class_code"),
                row.text("name"),
                row.text("examples"),
                row.text("seed_rule"),
                row.text("legal_minimum"),
                kind,
                row.integer("period_years"),
                row.text("period"),
                cases.getOrDefault(classOf(row), List.of()),
                row.text("trigger_code"),
                row.text("trigger_text"),
                row.text("basis"),
                row.constant("end_action", EndAction.class),
                requested,
                minimum,
                citations(row.text("citations")),
                reckoned ? Reckoning.of(requested, minimum, floor).reason() : null);
    }

    private static Period period(Row row, String of) {
        Integer years = row.integer(of + "_years");
        if (row.flag(of + "_permanent")) {
            return Period.forEver();
        }
        return years == null ? null : Period.ofYears(years);
    }

    private static List<Citation> citations(String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<Citation>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable citations", e);
        }
    }

    private static String classOf(Row row) {
        return row.text("schedule_id") + " " + row.text("class_code");
    }
}
