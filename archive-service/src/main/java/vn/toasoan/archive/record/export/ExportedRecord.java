package vn.toasoan.archive.record.export;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.identity.Callers;
import vn.toasoan.archive.problem.RefusalsAsProblems;
import vn.toasoan.archive.record.Exportable;
import vn.toasoan.archive.record.RecordExports;

/** Reads a record for a download, and notes who took it along, before the first byte goes out. */
@ApplicationScoped
@RefusalsAsProblems
class ExportedRecord {

    private final RecordExports records;
    private final AuditTrail trail;
    private final Callers callers;

    ExportedRecord(RecordExports records, AuditTrail trail, Callers callers) {
        this.records = records;
        this.trail = trail;
        this.callers = callers;
    }

    @WithTransaction
    Uni<Exportable> read(UUID id) {
        return records.of(id).call(() -> trail.command(callers.current(), "EXPORT_RECORD", "record", id.toString()));
    }
}
