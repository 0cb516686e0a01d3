package vn.toasoan.archive.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.hold.StandingHolds;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.outbox.Outbox;

/** What a disposition run does to records; each call in the caller's transaction. */
@ApplicationScoped
public class RecordDisposal {

    private static final String OTHERS =
            "select count(*) as kept from record where article_id = :article and state <> 'DESTROYED'";
    private static final String BARE =
            "update record_file set alt = null, caption = null, credit = null where record_id = :record";

    private final Manifest manifest;
    private final StandingHolds holds;
    private final Outbox outbox;
    private final Clock clock;

    RecordDisposal(Manifest manifest, StandingHolds holds, Outbox outbox, Clock clock) {
        this.manifest = manifest;
        this.holds = holds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts records on a list. Refuses what is not due, is held, or stands on another list. */
    public Uni<List<Disposable>> list(List<UUID> ids) {
        return InTurn.map(ids, this::list);
    }

    public Uni<Void> unlist(UUID id) {
        return locked(id).invoke(filed -> filed.become(RecordCommand.UNLIST)).replaceWithVoid();
    }

    public Uni<Void> keep(UUID id) {
        return locked(id).invoke(filed -> filed.become(RecordCommand.KEEP)).replaceWithVoid();
    }

    public Uni<Void> extend(UUID id, int years) {
        return locked(id).invoke(filed -> filed.extend(years)).replaceWithVoid();
    }

    /**
     * Why the record cannot be destroyed now, asked with every lock in hand that a destruction needs: what is true here
     * stays true until the transaction ends.
     *
     * @return a stable code; null when nothing stands in the way
     */
    public Uni<String> obstacle(Disposable voted) {
        return holds.standStill()
                .chain(() -> locked(voted.recordId()))
                .chain(filed -> holds.of(filed.id)
                        .chain(standing ->
                                manifest.of(filed.id).map(files -> obstacle(filed, standing, sha256(files), voted))));
    }

    /** Destroys what the database has of the record; its files are the caller's to remove, after the commit. */
    public Uni<Void> destroy(Disposable voted, UUID dispositionId, String decisionNo) {
        return locked(voted.recordId())
                .invoke(filed -> filed.destroy(decisionNo, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(() -> Panache.getSession().chain(session -> session.flush()))
                .call(filed -> Query.of(BARE).with("record", filed.id).run())
                .chain(filed -> Query.of(OTHERS)
                        .with("article", filed.articleId)
                        .first()
                        .chain(others -> outbox.append(RecordEvents.destroyed(
                                filed, dispositionId, voted.fileSha256(), others.number("kept") == 0))));
    }

    private Uni<Disposable> list(UUID id) {
        LocalDate today = DateRule.dayOf(clock.instant());
        return locked(id)
                .call(filed -> holds.of(id).invoke(standing -> {
                    if (!standing.isEmpty()) {
                        throw refusal("RECORD_HELD", id);
                    }
                    if (filed.state != RecordState.DUE || !filed.isDue(today)) {
                        throw refusal("RECORD_NOT_DUE", id);
                    }
                    filed.become(RecordCommand.LIST);
                }))
                .chain(filed -> manifest.of(id).map(files -> disposable(filed, sha256(files))));
    }

    private String obstacle(
            FiledRecord filed, List<StandingHolds.Standing> standing, List<String> files, Disposable voted) {
        Instant now = clock.instant();
        if (!standing.isEmpty()) {
            return "RECORD_HELD";
        }
        if (filed.state != RecordState.IN_DISPOSITION || !filed.isDue(DateRule.dayOf(now))) {
            return "RECORD_NOT_DUE";
        }
        return files.equals(voted.fileSha256()) ? null : "RECORD_CHANGED";
    }

    private static Disposable disposable(FiledRecord filed, List<String> files) {
        return new Disposable(
                filed.id,
                filed.articleId,
                filed.edition,
                filed.classCode,
                filed.rule.name(),
                filed.title,
                filed.rule.period(),
                filed.schoolYear,
                filed.expectedCloseOn,
                filed.expectedDueOn,
                files,
                filed.authors.stream().map(author -> author.personId()).toList());
    }

    private static List<String> sha256(List<ManifestEntry> files) {
        return files.stream().map(ManifestEntry::sha256).toList();
    }

    private static Refusal refusal(String code, UUID id) {
        return Refusal.of(Refusal.Kind.CONFLICT, code, id.toString()).with("recordId", id);
    }

    private static Uni<FiledRecord> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(FiledRecord.class, id, LockMode.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(Refusal.Kind.INVALID, "RECORD_UNKNOWN", id.toString()));
    }
}
