package vn.toasoan.archive.disposition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.archive.audit.chain.Signer;
import vn.toasoan.archive.audit.trail.AuditTrail;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.problem.Refusal;

/** The end of a run: a signed certificate of what was destroyed, by which rule, on whose decision, by whom and before whom. */
@ApplicationScoped
class Sealing {

    private final Runs runs;
    private final Lists lists;
    private final Signer signer;
    private final AuditTrail trail;
    private final Clock clock;

    Sealing(Runs runs, Lists lists, Signer signer, AuditTrail trail, Clock clock) {
        this.runs = runs;
        this.lists = lists;
        this.signer = signer;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is signed, as RFC 8785 JSON. Class TT-20: kept twenty years at least. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Certificate(
            UUID dispositionId,
            DispositionState result,
            String listSha256,
            String resultSha256,
            String decisionNo,
            LocalDate decisionDate,
            UUID proposedBy,
            List<Seat> council,
            UUID decidedBy,
            UUID executor,
            UUID witness,
            Instant executedAt,
            Instant endedAt,
            List<Proof> items) {}

    /** @param detail what stood in the way of an item that was not destroyed; null where nothing did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proof(
            UUID recordId,
            String classCode,
            String title,
            String period,
            LocalDate dueOn,
            List<String> fileSha256,
            Item.ItemState state,
            String detail,
            Instant endedAt) {}

    /** @param certificate text that the signature is over, byte for byte */
    record SealedProof(String certificate, String keyId, String signature) {}

    Uni<Disposition> seal(UUID id, String ifMatch, Caller by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return runs.changing(id, ifMatch)
                .call(run -> proofs(id)
                        .chain(proofs -> lists.council(id).invoke(council -> {
                            DispositionCommand.SEAL.from(run.state);
                            String certificate = ListHash.canonical(certificate(run, council, proofs));
                            Signer.Signed signed = signer.sign(certificate);
                            run.seal(
                                    ListHash.canonical(
                                            new SealedProof(certificate, signed.keyId(), signed.signature())),
                                    now);
                        })))
                .call(run -> trail.command(
                        by,
                        "SEAL_DISPOSITION",
                        Proposing.TARGET,
                        id.toString(),
                        Map.of("resultSha256", run.resultSha256)));
    }

    Uni<String> proof(UUID id) {
        return runs.one(id).map(run -> {
            if (run.certificate == null) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "WRONG_STATE", run.state.name())
                        .with("state", run.state.name());
            }
            return run.certificate;
        });
    }

    private static Certificate certificate(Disposition run, List<Seat> council, List<Proof> proofs) {
        return new Certificate(
                run.id,
                run.state,
                run.listSha256,
                run.resultSha256,
                run.decisionNo,
                run.decisionDate,
                run.proposedBy,
                council,
                run.decidedBy,
                run.executor,
                run.witness,
                run.executedAt,
                run.endedAt,
                proofs);
    }

    private static Uni<List<Proof>> proofs(UUID id) {
        return Query.of(
                        "select snapshot, state, detail, ended_at from disposition_item where disposition_id = :run order by position")
                .with("run", id)
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> {
                            var voted = ListHash.read(row.text("snapshot"));
                            return new Proof(
                                    voted.recordId(),
                                    voted.classCode(),
                                    voted.title(),
                                    voted.period(),
                                    voted.dueOn(),
                                    voted.fileSha256(),
                                    row.constant("state", Item.ItemState.class),
                                    row.text("detail"),
                                    row.moment("ended_at"));
                        })
                        .toList());
    }
}
