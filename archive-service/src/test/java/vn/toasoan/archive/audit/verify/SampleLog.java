package vn.toasoan.archive.audit.verify;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sound log with checkpoints, and rows that a test can spoil. */
final class SampleLog {

    record Row(long seq, String hash, String entry) {}

    final KeyPair key = newKey();
    final List<Row> rows = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();

    static SampleLog of(int entries, int... checkpointsAt) {
        SampleLog log = new SampleLog();
        for (int seq = 1; seq <= entries; seq++) {
            log.append(entry(seq, "việc " + seq));
            for (int at : checkpointsAt) {
                if (at == seq) {
                    log.sign();
                }
            }
        }
        return log;
    }

    static String entry(long seq, String what) {
        return "{\"seq\":%d,\"what\":\"%s\"}".formatted(seq, what);
    }

    void append(String entry) {
        String previous = rows.isEmpty() ? Hash.GENESIS : rows.getLast().hash();
        rows.add(new Row(rows.size() + 1L, EntryHash.of(previous, entry), entry));
    }

    void sign() {
        List<String> hashes = rows.stream().map(Row::hash).toList();
        checkpoints.add(Checkpoint.sign(
                "th-thu",
                rows.size(),
                hashes.getLast(),
                MerkleTree.of(hashes).root(),
                "2026-11-25T00:00:00Z",
                Ed25519Keys.idOf(key.getPublic()),
                key.getPrivate()));
    }

    /** Chains everything from the row on anew, as somebody with the whole database in hand would. */
    void rechainFrom(int index) {
        List<Row> rest = new ArrayList<>(rows.subList(index, rows.size()));
        rows.subList(index, rows.size()).clear();
        rest.forEach(row -> append(row.entry()));
    }

    List<Fault> faults() {
        ChainWalk walk = ChainWalk.fromStart(checkpoints, key.getPublic());
        rows.forEach(row -> walk.entry(row.seq(), row.hash(), row.entry()));
        return walk.end();
    }

    String export() {
        String signed = checkpoints.stream()
                .map(each -> "{\"checkpoint\":" + json(each) + "}\n")
                .collect(Collectors.joining());
        String entries = rows.stream()
                .map(row -> "{\"seq\":%d,\"hash\":\"%s\",\"entry\":%s}\n".formatted(row.seq(), row.hash(), row.entry()))
                .collect(Collectors.joining());
        return "{\"format\":\"toasoan-audit/1\"}\n" + signed + entries + "{\"end\":{\"size\":" + rows.size() + "}}\n";
    }

    static String json(Checkpoint checkpoint) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(checkpoint);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
