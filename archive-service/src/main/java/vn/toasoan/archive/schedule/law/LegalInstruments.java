package vn.toasoan.archive.schedule.law;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.database.Row;
import vn.toasoan.archive.problem.Refusal;

/** The acts that the school's rules rest on. Never deleted: a rule of 2024 is read by what held in 2024. */
@ApplicationScoped
public class LegalInstruments {

    private static final String ALL = """
            select id, number, title, valid_from, valid_until, replaced_by, floor_years, ceiling_years, provision, note, version
            from legal_instrument order by valid_from desc, id
            """;
    private static final String ADD = """
            insert into legal_instrument (id, number, title, valid_from, valid_until, floor_years, ceiling_years, provision, note)
            values (:id, :number, :title, :from, :until, :floor, :ceiling, :provision, :note) on conflict do nothing
            """;
    private static final String END = """
            update legal_instrument set valid_until = :until, replaced_by = :by, version = version + 1
            where id = :id and version = :version and valid_until is null and valid_from < :until
            """;

    public Uni<List<LegalInstrument>> all() {
        return Query.of(ALL)
                .rows()
                .map(rows -> rows.stream().map(LegalInstruments::read).toList());
    }

    Uni<LegalInstrument> one(String id) {
        return all().map(acts -> acts.stream()
                .filter(act -> act.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("LEGAL_INSTRUMENT_NOT_FOUND")));
    }

    /**
     * The archives act whose floor holds on a day.
     *
     * @param acts as {@link #all} gives them
     */
    public static LegalInstrument floorOn(LocalDate day, List<LegalInstrument> acts) {
        return acts.stream()
                .filter(act -> act.floorYears() != null && act.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "NO_ARCHIVES_ACT", day.toString()));
    }

    Uni<Void> add(LegalInstrument act) {
        return Query.of(ADD)
                .with("id", act.id())
                .with("number", act.number())
                .with("title", act.title())
                .with("from", act.validFrom())
                .with("until", act.validUntil())
                .with("floor", act.floorYears())
                .with("ceiling", act.ceilingYears())
                .with("provision", act.provision())
                .with("note", act.note())
                .run()
                .invoke(rows -> {
                    if (rows == 0) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, "LEGAL_INSTRUMENT_EXISTS", act.id());
                    }
                })
                .replaceWithVoid();
    }

    /** Ends an act that is in force, once. */
    Uni<Void> end(LegalInstrument act, LocalDate until, String replacedBy) {
        return Query.of(END)
                .with("id", act.id())
                .with("version", act.version())
                .with("until", until)
                .with("by", replacedBy)
                .run()
                .invoke(rows -> {
                    if (rows == 0) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, "LEGAL_INSTRUMENT_ENDED", act.id());
                    }
                })
                .replaceWithVoid();
    }

    private static LegalInstrument read(Row row) {
        return new LegalInstrument(
                row.text("id"),
                row.text("number"),
                row.text("title"),
                row.day("valid_from"),
                row.day("valid_until"),
                row.text("replaced_by"),
                row.integer("floor_years"),
                row.integer("ceiling_years"),
                row.text("provision"),
                row.text("note"),
                row.number("version"));
    }
}
