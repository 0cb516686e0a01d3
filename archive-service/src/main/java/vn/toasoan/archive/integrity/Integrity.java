package vn.toasoan.archive.integrity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.store.Fixity;

/** How the store stands, as the last checks found it. */
@ApplicationScoped
class Integrity {

    private static final String SUMMARY = """
            select count(*) filter (where f.fixity = 'OK') as ok, count(*) filter (where f.fixity = 'CORRUPT') as corrupt,
              count(*) filter (where f.fixity = 'MISSING') as missing, count(*) filter (where f.fixity = 'UNREADABLE') as unreadable,
              count(*) filter (where f.fixity = 'UNCHECKED') as unchecked, min(f.checked_at) as oldest
            from record_file f join record r on r.id = f.record_id where r.state <> 'DESTROYED'
            """;
    private static final String FAULTS = """
            select f.record_id, f.position, f.name, f.sha256, f.stored_sha256, f.fixity, f.fixity_detail, f.checked_at
            from record_file f join record r on r.id = f.record_id
            where f.fixity in ('CORRUPT', 'MISSING', 'UNREADABLE') and r.state <> 'DESTROYED'
              and (f.record_id, f.position) > (cast(:record as uuid), :position)
            order by f.record_id, f.position limit :limit
            """;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Tình trạng kho, theo lần kiểm gần nhất của từng tệp")
    record Summary(
            long ok,
            long corrupt,
            long missing,
            long unreadable,
            long unchecked,
            @Schema(description = "Tệp lâu chưa kiểm nhất") Instant oldestCheck) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Một tệp không nguyên vẹn")
    record Faulty(
            UUID recordId,
            int position,
            String name,
            String sha256,
            String storedSha256,
            Fixity.State state,
            String detail,
            Instant checkedAt) {}

    Uni<Summary> summary() {
        return Query.of(SUMMARY)
                .first()
                .map(row -> new Summary(
                        row.number("ok"),
                        row.number("corrupt"),
                        row.number("missing"),
                        row.number("unreadable"),
                        row.number("unchecked"),
                        row.moment("oldest")));
    }

    Uni<List<Faulty>> faults(UUID afterRecord, int afterPosition, int limit) {
        return Query.of(FAULTS)
                .with("record", afterRecord.toString())
                .with("position", afterPosition)
                .with("limit", limit)
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> new Faulty(
                                row.id("record_id"),
                                row.integer("position"),
                                row.text("name"),
                                row.text("sha256"),
                                row.text("stored_sha256"),
                                row.constant("fixity", Fixity.State.class),
                                row.text("fixity_detail"),
                                row.moment("checked_at")))
                        .toList());
    }
}
