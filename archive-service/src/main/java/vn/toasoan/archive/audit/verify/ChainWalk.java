package vn.toasoan.archive.audit.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Walks the log once, entry by entry, in memory that does not grow with it, and names what does not fit. An entry carries
 * its own number inside what is hashed, so that renumbering rows hides nothing.
 */
public final class ChainWalk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FAULTS = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final List<long[]> missing = new ArrayList<>();
    private final List<Checkpoint> checkpoints;
    private final GrowingRoot tree;
    private final Iterator<Checkpoint> ahead;
    private Checkpoint next;
    private long expected;
    private String previous;
    private String beforePrevious;
    private long checked;
    private long lastSound;

    private ChainWalk(long after, String hash, List<Checkpoint> checkpoints, PublicKey key) {
        this.expected = after + 1;
        this.previous = hash;
        this.tree = after == 0 ? new GrowingRoot() : null;
        this.lastSound = after;
        this.checkpoints = checkpoints.stream()
                .filter(each -> each.size() > after)
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        for (Checkpoint each : this.checkpoints) {
            if (!each.isSignedBy(key)) {
                fault(Fault.Kind.CHECKPOINT_FORGED, each.size(), "the signature of the checkpoint does not hold");
            }
        }
        this.ahead = this.checkpoints.iterator();
        this.next = ahead.hasNext() ? ahead.next() : null;
    }

    /** From the first entry. @param checkpoints all there are, from inside and outside, in any order */
    public static ChainWalk fromStart(List<Checkpoint> checkpoints, PublicKey key) {
        return new ChainWalk(0, Hash.GENESIS, checkpoints, key);
    }

    /** From the middle, trusting the entry before. Roots of trees cannot be checked then. */
    public static ChainWalk after(long seq, String hash, List<Checkpoint> checkpoints, PublicKey key) {
        return new ChainWalk(seq, hash, checkpoints, key);
    }

    /** @param row number that the entry was stored or exported under */
    public void entry(long row, String hash, String entry) {
        checked++;
        long seq = numberOf(entry);
        if (seq < 1) {
            fault(Fault.Kind.EDITED, expected, "entry without a number of its own");
            step(expected, hash);
        } else if (seq < expected) {
            earlier(seq, hash, entry);
        } else {
            if (seq > expected) {
                missing.add(new long[] {expected, seq - 1});
                fault(Fault.Kind.REMOVED, expected, "entries %d to %d are missing".formatted(expected, seq - 1));
                previous = null;
            }
            inTurn(row, seq, hash, entry);
        }
    }

    /** Ends the walk. @return what was found, first bad sequence first; empty when the log is sound */
    public List<Fault> end() {
        if (next != null) {
            fault(
                    Fault.Kind.TAIL_CUT,
                    expected,
                    "the checkpoint of %d entries at %s knows of more than the %d that are here"
                            .formatted(
                                    checkpoints.getLast().size(),
                                    checkpoints.getLast().at(),
                                    expected - 1));
        }
        return faults.stream().sorted(Comparator.comparingLong(Fault::seq)).toList();
    }

    public long checked() {
        return checked;
    }

    public long size() {
        return expected - 1;
    }

    /** Hash of the last entry that was walked; null directly behind a gap. */
    public String chainHash() {
        return previous;
    }

    /** Notes what could not even be read. */
    void unreadable(String detail) {
        fault(Fault.Kind.UNREADABLE, expected, detail);
    }

    private void inTurn(long row, long seq, String hash, String entry) {
        boolean links = previous == null || EntryHash.of(previous, entry).equals(hash);
        if (!links) {
            fault(Fault.Kind.EDITED, seq, "the content does not have the hash that was chained");
        } else if (row != seq && faults.isEmpty()) {
            fault(Fault.Kind.EDITED, seq, "stored under the number " + row);
        }
        step(seq, hash);
    }

    private void earlier(long seq, String hash, String entry) {
        boolean wasMissing = missing.stream().anyMatch(range -> range[0] <= seq && seq <= range[1]);
        if (wasMissing) {
            faults.removeIf(fault -> fault.kind() == Fault.Kind.REMOVED && fault.seq() == seq);
            fault(Fault.Kind.REORDERED, seq, "stands behind entry " + (expected - 1));
            return;
        }
        fault(Fault.Kind.INSERTED, seq, "there are two entries with this number");
        if (beforePrevious != null && EntryHash.of(beforePrevious, entry).equals(hash)) {
            faults.removeIf(fault -> fault.kind() == Fault.Kind.EDITED && fault.seq() == seq);
            previous = hash;
        }
    }

    private void step(long seq, String hash) {
        beforePrevious = previous;
        previous = hash;
        expected = seq + 1;
        if (tree != null) {
            tree.add(hash);
        }
        while (next != null && next.size() <= seq) {
            compare(next);
            next = ahead.hasNext() ? ahead.next() : null;
        }
    }

    private void compare(Checkpoint signed) {
        boolean same = signed.size() == expected - 1
                && signed.chainHash().equals(previous)
                && (tree == null || signed.rootHash().equals(tree.root()));
        if (same) {
            lastSound = signed.size();
        } else if (faults.stream().allMatch(fault -> fault.kind() == Fault.Kind.CHECKPOINT_FORGED)) {
            fault(
                    Fault.Kind.FORK,
                    lastSound + 1,
                    "between entries %d and %d the log is not the one that was signed at %s"
                            .formatted(lastSound + 1, signed.size(), signed.at()));
        }
    }

    private void fault(Fault.Kind kind, long seq, String detail) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(kind, seq, detail));
        }
    }

    private static long numberOf(String entry) {
        try {
            return JSON.readTree(entry).path("seq").asLong(-1);
        } catch (JsonProcessingException e) {
            return -1;
        }
    }
}
