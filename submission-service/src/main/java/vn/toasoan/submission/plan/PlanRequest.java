package vn.toasoan.submission.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.text.Entries;

/** The plan of a school year, as the comms officer writes it: the whole of it each time. */
@Schema(
        name = "PlanRequest",
        requiredProperties = {"closesOn", "tasks", "obligations", "countingMonths"})
record PlanRequest(
        @Schema(description = "Last day of the school year", examples = "2027-05-31")
        LocalDate closesOn,

        @Schema(description = "Tasks of Part II, in their order, at most 60")
        List<SchoolPlan.TaskView> tasks,

        @Schema(description = "In their order, at most 100") List<Obligation.View> obligations,

        @Schema(description = "Calendar months in which a monthly minimum is due", examples = "[9,10,11,12,1,2,3,4,5]")
        List<Integer> countingMonths,

        @Schema(description = "Who is responsible for what, at most 60")
        List<Duty.View> duties,

        @Schema(description = "On what it rests, at most 100")
        List<LegalBasis.View> legalBasis) {

    private static final Set<String> MEASURES = Set.of("SUBMITTED", "PUBLISHED", "SENT", "POSTED");
    private static final Set<String> KINDS = Set.of("MUST", "TARGET");
    private static final Set<String> PERIODS = Set.of("MONTH", "YEAR");
    private static final int TEXT_MAX = 300;
    private static final int CODE_MAX = 20;
    private static final int HIGHEST = 100;

    static PlanRequest orEmpty(PlanRequest request) {
        return request == null ? new PlanRequest(null, null, null, null, null, null) : request;
    }

    /**
     * Cleaned.
     *
     * @param teams codes of all teams
     * @param people those of the named persons who are active people of the school
     */
    PlanRequest read(String schoolYear, Set<String> teams, Set<String> people) {
        Entries entries = new Entries();
        LocalDate closes = entries.required("/closesOn", closesOn);
        entries.require(
                closes == null || SchoolYear.at(SchoolYear.noon(closes)).equals(schoolYear),
                "/closesOn",
                "OUT_OF_RANGE");
        List<Integer> months = entries.list("/countingMonths", entries.required("/countingMonths", countingMonths), 12);
        months.forEach(month -> entries.require(month >= 1 && month <= 12, "/countingMonths", "OUT_OF_RANGE"));
        PlanRequest clean = new PlanRequest(
                closes, tasks(entries), obligations(entries, teams), months, duties(entries, people), basis(entries));
        entries.done();
        return clean;
    }

    List<String> persons() {
        return duties == null
                ? List.of()
                : duties.stream()
                        .filter(duty -> duty != null && duty.personId() != null)
                        .map(Duty.View::personId)
                        .distinct()
                        .toList();
    }

    private List<SchoolPlan.TaskView> tasks(Entries entries) {
        List<SchoolPlan.TaskView> clean = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<SchoolPlan.TaskView> said = entries.list("/tasks", entries.required("/tasks", tasks), 60);
        for (int i = 0; i < said.size(); i++) {
            String at = "/tasks/" + i;
            String code = entries.line(at + "/code", said.get(i).code(), CODE_MAX);
            entries.require(code == null || codes.add(code), at + "/code", "NOT_UNIQUE");
            clean.add(new SchoolPlan.TaskView(
                    code, entries.line(at + "/title", said.get(i).title(), TEXT_MAX)));
        }
        return clean;
    }

    private List<Obligation.View> obligations(Entries entries, Set<String> teams) {
        List<Obligation.View> clean = new ArrayList<>();
        Set<String> pairs = new LinkedHashSet<>();
        List<Obligation.View> said = entries.list("/obligations", entries.required("/obligations", obligations), 100);
        for (int i = 0; i < said.size(); i++) {
            Obligation.View one = said.get(i);
            String at = "/obligations/" + i;
            String owner = entries.required(at + "/owner", one.owner());
            entries.require(
                    owner == null
                            || owner.equals(Obligation.SCHOOL)
                            || owner.startsWith("team:") && teams.contains(owner.substring("team:".length())),
                    at + "/owner",
                    "UNKNOWN_TEAM");
            entries.oneOf(at + "/measure", one.measure(), MEASURES);
            entries.require(pairs.add(owner + " " + one.measure()), at + "/measure", "NOT_UNIQUE");
            entries.require(one.minimum() >= 1 && one.minimum() <= HIGHEST, at + "/minimum", "OUT_OF_RANGE");
            entries.oneOf(at + "/kind", one.kind(), KINDS);
            String period = one.period() == null ? "MONTH" : one.period();
            entries.oneOf(at + "/period", period, PERIODS);
            String reference = entries.line(at + "/planReference", one.planReference(), CODE_MAX);
            clean.add(new Obligation.View(owner, one.measure(), one.minimum(), one.kind(), reference, period));
        }
        return clean;
    }

    private List<Duty.View> duties(Entries entries, Set<String> people) {
        List<Duty.View> clean = new ArrayList<>();
        List<Duty.View> said = entries.list("/duties", duties, 60);
        for (int i = 0; i < said.size(); i++) {
            Duty.View one = said.get(i);
            String at = "/duties/" + i;
            entries.required(at + "/personId", one.personId());
            entries.require(
                    one.personId() == null || people.contains(one.personId()), at + "/personId", "UNKNOWN_PERSON");
            clean.add(new Duty.View(
                    one.personId(),
                    entries.line(at + "/duty", one.duty(), TEXT_MAX),
                    entries.line(at + "/planReference", one.planReference(), CODE_MAX)));
        }
        return clean;
    }

    private List<LegalBasis.View> basis(Entries entries) {
        List<LegalBasis.View> clean = new ArrayList<>();
        List<LegalBasis.View> said = entries.list("/legalBasis", legalBasis, 100);
        for (int i = 0; i < said.size(); i++) {
            LegalBasis.View one = said.get(i);
            String at = "/legalBasis/" + i;
            entries.required(at + "/validFrom", one.validFrom());
            entries.require(
                    one.validFrom() == null
                            || one.validTo() == null
                            || !one.validTo().isBefore(one.validFrom()),
                    at + "/validTo",
                    "OUT_OF_RANGE");
            clean.add(new LegalBasis.View(
                    entries.line(at + "/number", one.number(), TEXT_MAX),
                    entries.line(at + "/title", one.title(), TEXT_MAX),
                    one.validFrom(),
                    one.validTo()));
        }
        return clean;
    }
}
