package vn.toasoan.archive.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.archive.problem.Problems;

/** Reads a record for export. */
@ApplicationScoped
public class RecordExports {

    private final Records records;
    private final ObjectMapper json;

    RecordExports(Records records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    /** Fails with a refusal where there is none, or none any more. */
    public Uni<Exportable> of(UUID id) {
        return records.detail(id)
                .onItem()
                .ifNull()
                .failWith(Problems::recordNotFound)
                .map(detail -> new Exportable(
                        detail.id(),
                        detail.title(),
                        detail.classCode(),
                        detail.scheduleVersion(),
                        detail.rule().period(),
                        detail.schoolYear(),
                        detail.filedAt(),
                        write(detail),
                        detail.files()));
    }

    private String write(RecordDetail detail) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
