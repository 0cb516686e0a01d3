package vn.toasoan.archive.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What leaves with a record.
 *
 * @param json everything that the archive says of the record
 * @param period and {@code scheduleId}: the rule it was filed under
 */
public record Exportable(
        UUID id,
        String title,
        String classCode,
        String scheduleId,
        String period,
        String schoolYear,
        Instant filedAt,
        String json,
        List<ManifestEntry> files) {}
