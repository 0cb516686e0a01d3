package vn.toasoan.archive.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The lists of files that records hold; insert only. */
@ApplicationScoped
class Manifest {

    private static final String ADD = """
            insert into record_file (record_id, position, kind, name, media_type, sha256, sha512, stored_sha256, size,
              verified_at, alt, caption, credit)
            values (:record, :position, :kind, :name, :type, :sha256, :sha512, :stored, :size, :verifiedAt, :alt, :caption, :credit)
            """;
    private static final String READ = """
            select kind, name, media_type, sha256, sha512, stored_sha256, size, verified_at, alt, caption, credit
            from record_file where record_id = :record order by position
            """;

    Uni<Void> add(UUID recordId, List<ManifestEntry> entries) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int i = 0; i < entries.size(); i++) {
            int position = i + 1;
            ManifestEntry entry = entries.get(i);
            all = all.chain(() -> add(recordId, position, entry));
        }
        return all;
    }

    Uni<List<ManifestEntry>> of(UUID recordId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Tuple.class)
                        .setParameter("record", recordId)
                        .getResultList())
                .map(rows -> rows.stream().map(Manifest::entry).toList());
    }

    private static Uni<Void> add(UUID recordId, int position, ManifestEntry entry) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("record", recordId)
                        .setParameter("position", position)
                        .setParameter("kind", entry.kind().name())
                        .setParameter("name", entry.name())
                        .setParameter("type", entry.type())
                        .setParameter("sha256", entry.sha256())
                        .setParameter("sha512", entry.sha512())
                        .setParameter("stored", entry.storedSha256())
                        .setParameter("size", entry.size())
                        .setParameter("verifiedAt", entry.verifiedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("alt", entry.alt())
                        .setParameter("caption", entry.caption())
                        .setParameter("credit", entry.credit())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static ManifestEntry entry(Tuple row) {
        return new ManifestEntry(
                FileKind.valueOf(row.get("kind", String.class)),
                row.get("name", String.class),
                row.get("media_type", String.class),
                row.get("sha256", String.class),
                row.get("sha512", String.class),
                row.get("stored_sha256", String.class),
                row.get("size", Long.class),
                row.get("verified_at", OffsetDateTime.class).toInstant(),
                row.get("alt", String.class),
                row.get("caption", String.class),
                row.get("credit", String.class));
    }
}
