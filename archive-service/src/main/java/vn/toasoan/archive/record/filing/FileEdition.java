package vn.toasoan.archive.record.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.toasoan.archive.catalogue.Catalogue;
import vn.toasoan.archive.people.People;
import vn.toasoan.archive.record.ManifestEntry;
import vn.toasoan.archive.record.Records;

/** The use case: one due filing becomes a record, or learns why it did not. */
@ApplicationScoped
class FileEdition {

    private static final Logger LOG = Logger.getLogger(FileEdition.class);

    private final Filings filings;
    private final FileCopies files;
    private final Records records;
    private final People people;
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    FileEdition(
            Filings filings,
            FileCopies files,
            Records records,
            People people,
            Catalogue catalogue,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.filings = filings;
        this.files = files;
        this.records = records;
        this.people = people;
        this.catalogue = catalogue;
        this.json = json;
        this.metrics = metrics;
    }

    /** Must run on a Vert.x context, and comes back to it before each database step. @return false when nothing was due */
    Uni<Boolean> next() {
        return filings.claim()
                .chain(claimed -> claimed == null
                        ? Uni.createFrom().item(false)
                        : file(claimed)
                                .onFailure()
                                .recoverWithUni(failure -> failed(claimed, failure))
                                .replaceWith(true));
    }

    private Uni<Void> file(ClaimedFiling claimed) {
        Context context = Vertx.currentContext();
        PublishedEdition edition = read(claimed.data());
        return files.bring(claimed, edition)
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .chain(manifest -> Panache.withTransaction(() -> settle(claimed, edition, manifest)))
                .invoke(() -> metrics.counter("archive_filings_settled").increment());
    }

    private Uni<Void> settle(ClaimedFiling claimed, PublishedEdition edition, List<ManifestEntry> manifest) {
        return records.lock(edition.articleId())
                .chain(() -> filings.settle(claimed, before -> record(claimed, edition, manifest, before)))
                .replaceWithVoid();
    }

    private Uni<Void> record(
            ClaimedFiling claimed, PublishedEdition edition, List<ManifestEntry> manifest, UUID before) {
        return people.names(Set.of(edition.submittedBy()))
                .chain(names -> catalogue
                        .topicName(edition.topic())
                        .map(topicName -> edition.filed(claimed.source(), topicName, names)))
                .chain(filed -> records.add(claimed.recordId(), filed, manifest, before, claimed.eventId()));
    }

    private Uni<Void> failed(ClaimedFiling claimed, Throwable failure) {
        FilingProblem problem = FilingTrouble.problemOf(failure);
        metrics.counter("archive_filing_failures", "problem", problem.name()).increment();
        LOG.warnf(
                failure, "Filing record %s of article %s failed: %s", claimed.recordId(), claimed.articleId(), problem);
        return filings.failed(claimed, problem)
                .invoke(raised -> {
                    if (raised) {
                        LOG.errorf(
                                "Record %s of article %s needs a person: %s",
                                claimed.recordId(), claimed.articleId(), problem);
                    }
                })
                .replaceWithVoid();
    }

    private PublishedEdition read(String data) {
        try {
            return json.readValue(data, PublishedEdition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored edition is unreadable", e);
        }
    }
}
