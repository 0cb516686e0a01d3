package vn.toasoan.archive.audit.chain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toasoan.archive.audit.verify.ChainWalk;
import vn.toasoan.archive.audit.verify.Fault;
import vn.toasoan.archive.problem.Refusal;

/** Walks the log in batches, the hashing on worker threads, so that memory stays flat and requests go on. */
@ApplicationScoped
class Verification {

    private static final int BATCH = 1000;

    private final AuditLog log;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Vertx vertx;

    Verification(AuditLog log, Checkpoints checkpoints, SigningKey key, Vertx vertx) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.key = key;
        this.vertx = vertx;
    }

    /** @param checked number of entries; @param chainHash of the last of them */
    record Verdict(boolean sound, long from, long to, long checked, String chainHash, List<Fault> faults) {}

    /**
     * @param from first entry to check; the one before it is trusted
     * @param to last entry; null for the end of the log, which alone shows a cut tail
     */
    Uni<Verdict> verify(long from, Long to) {
        return checkpoints
                .all()
                .chain(signed -> log.last().chain(last -> {
                    long end = to == null ? last.seq() : Math.min(to, last.seq());
                    if (from < 1 || (end > 0 && from > end)) {
                        throw Refusal.of(Refusal.Kind.INVALID, "NO_SUCH_ENTRIES", last.seq());
                    }
                    var within = signed.stream()
                            .filter(each -> to == null || each.size() <= end)
                            .toList();
                    Uni<ChainWalk> begun = from == 1
                            ? Uni.createFrom().item(ChainWalk.fromStart(within, key.publicKey()))
                            : log.after(from - 2, from - 1, 1)
                                    .map(before -> ChainWalk.after(
                                            from - 1,
                                            before.isEmpty()
                                                    ? null
                                                    : before.getFirst().hash(),
                                            within,
                                            key.publicKey()));
                    return begun.chain(walk -> walk(walk, from - 1, end)
                            .map(done ->
                                    new Verdict(done.isEmpty(), from, end, walk.checked(), walk.chainHash(), done)));
                }));
    }

    private Uni<List<Fault>> walk(ChainWalk walk, long after, long end) {
        return log.after(after, end, BATCH)
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().item(walk::end)
                        : vertx.executeBlocking(() -> feed(walk, batch), false).chain(last -> walk(walk, last, end)));
    }

    private static long feed(ChainWalk walk, List<AuditLog.Stored> batch) {
        batch.forEach(each -> walk.entry(each.seq(), each.hash(), each.entry()));
        return batch.getLast().seq();
    }
}
