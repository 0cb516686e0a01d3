package vn.toasoan.archive.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.database.Query;

/**
 * What is held now. A destruction asks here inside its own transaction, after {@link #standStill}: from then on no hold
 * can be placed until that transaction ends, so a hold either is seen, or comes after.
 */
@ApplicationScoped
public class StandingHolds {

    private static final String OF_RECORD = """
            select h.id, h.mandate_no, h.authority from held_record x join hold h on h.id = x.hold_id
            where x.record_id = :record order by h.placed_at
            """;

    /** One hold as a record shows it. */
    public record Standing(UUID id, String mandateNo, String authority) {}

    public Uni<List<Standing>> of(UUID recordId) {
        return Query.of(OF_RECORD)
                .with("record", recordId)
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> new Standing(row.id("id"), row.text("mandate_no"), row.text("authority")))
                        .toList());
    }

    /** Shared among destructions; placing a hold waits for it, and it waits for a hold that is being placed. */
    public Uni<Void> standStill() {
        return Query.of("select 1 as held from pg_advisory_xact_lock_shared(hashtextextended('hold', 0))")
                .rows()
                .replaceWithVoid();
    }

    static Uni<Void> beforePlacing() {
        return Query.of("select 1 as held from pg_advisory_xact_lock(hashtextextended('hold', 0))")
                .rows()
                .replaceWithVoid();
    }
}
