package vn.toasoan.archive.schedule.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.schedule.Citation;
import vn.toasoan.archive.schedule.EndAction;
import vn.toasoan.archive.schedule.Period;
import vn.toasoan.archive.schedule.PeriodKind;
import vn.toasoan.archive.schedule.Reckoning;
import vn.toasoan.archive.schedule.RetentionCase;
import vn.toasoan.archive.schedule.RetentionRule;
import vn.toasoan.archive.schedule.law.LegalInstrument;
import vn.toasoan.archive.schedule.law.LegalInstruments;

/**
 * What the law lets a unit set. Nothing may be under the floor of the archives act in force on the version's first day
 * (Luật Lưu trữ 2024, Điều 15), over its ceiling, or under the minimum of the class's own table.
 */
final class RuleChecks {

    private final LegalInstrument act;
    private final Map<String, LegalInstrument> acts;
    private final List<Finding> findings = new ArrayList<>();

    private record Finding(String pointer, String code, Object... arguments) {}

    private RuleChecks(LegalInstrument act, List<LegalInstrument> acts) {
        this.act = act;
        this.acts = acts.stream().collect(Collectors.toMap(LegalInstrument::id, Function.identity()));
    }

    /**
     * @param pointers where a class stands in what was sent
     * @return the rules with every period reckoned and its reason; throws a refusal that names each fault and the article
     */
    static List<RetentionRule> lawful(
            ProposedVersion version, List<LegalInstrument> acts, Function<String, String> pointers) {
        RuleChecks checks = new RuleChecks(LegalInstruments.floorOn(version.effectiveFrom(), acts), acts);
        List<RetentionRule> rules = new ArrayList<>();
        for (RetentionRule rule : version.rules()) {
            rules.add(checks.rule(pointers.apply(rule.classCode()), rule));
        }
        checks.refuseIfAny();
        return List.copyOf(rules);
    }

    private RetentionRule rule(String at, RetentionRule rule) {
        if (rule.name() == null || rule.triggerCode() == null || rule.trigger() == null || rule.basis() == null) {
            findings.add(new Finding(at, "RULE_INCOMPLETE", rule.classCode()));
            return rule;
        }
        if ((rule.requested() != null && !rule.requested().sound())
                || (rule.minimum() != null && !rule.minimum().sound())) {
            findings.add(new Finding(at, "PERIOD_UNSOUND", rule.classCode()));
            return rule;
        }
        for (Citation citation : rule.citations()) {
            if (!acts.containsKey(citation.instrument())) {
                findings.add(new Finding(at + "/citations", "UNKNOWN_INSTRUMENT", citation.instrument()));
            }
        }
        Reckoning reckoned = Reckoning.of(rule.requested(), rule.minimum(), act);
        RetentionRule whole = rule.periodKind() == null ? reckoned(rule, reckoned) : worded(rule, reckoned);
        period(at, whole);
        return whole;
    }

    private static RetentionRule reckoned(RetentionRule rule, Reckoning reckoned) {
        Period period = reckoned.effective();
        EndAction end = period.permanent()
                ? EndAction.KEEP
                : rule.endAction() == null || rule.endAction() == EndAction.KEEP
                        ? EndAction.DISPOSITION
                        : rule.endAction();
        return with(
                rule,
                period.permanent() ? PeriodKind.PERMANENT : PeriodKind.FIXED,
                period.years(),
                period.permanent() ? "Vĩnh viễn" : period.years() + " năm",
                end,
                reckoned.reason());
    }

    private static RetentionRule worded(RetentionRule rule, Reckoning reckoned) {
        boolean plain = rule.periodKind() == PeriodKind.FIXED || rule.periodKind() == PeriodKind.PERMANENT;
        String words = rule.period() != null
                ? rule.period()
                : rule.periodKind() == PeriodKind.PERMANENT ? "Vĩnh viễn" : rule.periodYears() + " năm";
        EndAction end = rule.periodKind() == PeriodKind.PERMANENT ? EndAction.KEEP : rule.endAction();
        return with(rule, rule.periodKind(), rule.periodYears(), words, end, plain ? reckoned.reason() : null);
    }

    private void period(String at, RetentionRule rule) {
        boolean timed = switch (rule.periodKind()) {
            case FIXED, UNTIL_REPLACED, WHILE_RELIED_ON -> true;
            default -> false;
        };
        if (timed != (rule.periodYears() != null)
                || (rule.periodKind() == PeriodKind.BY_CASE) == rule.cases().isEmpty()
                || (rule.endAction() == EndAction.KEEP) != (rule.periodKind() == PeriodKind.PERMANENT)
                || rule.endAction() == null) {
            findings.add(new Finding(at, "PERIOD_UNSOUND", rule.classCode()));
            return;
        }
        if (timed) {
            years(at + "/periodYears", rule, rule.periodYears());
            if (rule.minimum() != null && Period.ofYears(rule.periodYears()).isShorterThan(rule.minimum())) {
                findings.add(
                        new Finding(at + "/periodYears", "UNDER_LEGAL_MINIMUM", rule.classCode(), rule.legalMinimum()));
            }
        }
        for (RetentionCase each : rule.cases()) {
            if (each.years() != null) {
                years(at + "/cases", rule, each.years());
            }
        }
    }

    private void years(String at, RetentionRule rule, int years) {
        if (years < act.floorYears()) {
            findings.add(new Finding(
                    at,
                    "UNDER_FLOOR",
                    rule.classCode(),
                    years,
                    act.floorYears(),
                    act.provision(),
                    act.title(),
                    act.number()));
        }
        if (act.ceilingYears() != null && years > act.ceilingYears()) {
            findings.add(new Finding(
                    at,
                    "OVER_CEILING",
                    rule.classCode(),
                    years,
                    act.ceilingYears(),
                    act.provision(),
                    act.title(),
                    act.number()));
        }
    }

    private void refuseIfAny() {
        if (findings.isEmpty()) {
            return;
        }
        Finding first = findings.getFirst();
        Refusal refusal = Refusal.of(Refusal.Kind.INVALID, first.code(), first.arguments())
                .with("article", act.provision())
                .with("act", act.number());
        findings.forEach(finding -> refusal.at(finding.pointer(), finding.code(), finding.arguments()));
        throw refusal;
    }

    private static RetentionRule with(
            RetentionRule of, PeriodKind kind, Integer years, String words, EndAction end, String reason) {
        return new RetentionRule(
                of.classCode(),
                of.name(),
                of.examples() == null ? "" : of.examples(),
                of.seedRule() == null ? "Không nêu" : of.seedRule(),
                of.legalMinimum() == null ? "Không có" : of.legalMinimum(),
                kind,
                years,
                words,
                of.cases(),
                of.triggerCode(),
                of.trigger(),
                of.basis(),
                end,
                of.requested(),
                of.minimum(),
                of.citations(),
                reason);
    }
}
