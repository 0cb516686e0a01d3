package vn.toasoan.archive.audit.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The exported log, one JSON object a line: a head, the checkpoints, the entries, and an end that says how many there
 * are. Checkpoints come first, so that one pass is enough.
 */
public final class AuditExport {

    public static final String FORMAT = "toasoan-audit/1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditExport() {}

    /** @param outside checkpoints that were kept elsewhere; they are what shows a cut tail */
    public static Verdict verify(BufferedReader export, PublicKey key, List<Checkpoint> outside) throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>(outside);
        String line = export.readLine();
        if (line == null || !FORMAT.equals(field(line, "format"))) {
            return new Verdict(0, List.of(new Fault(Fault.Kind.UNREADABLE, 0, "not an export of an audit log")));
        }
        line = export.readLine();
        while (line != null && parsed(line) != null && parsed(line).has("checkpoint")) {
            checkpoints.add(Checkpoint.read(parsed(line).get("checkpoint")));
            line = export.readLine();
        }
        ChainWalk walk = ChainWalk.fromStart(checkpoints, key);
        boolean ended = false;
        for (; line != null; line = export.readLine()) {
            JsonNode json = parsed(line);
            if (json == null) {
                walk.unreadable("a line of the file is broken off");
            } else if (json.has("end")) {
                ended = true;
                closed(walk, json.get("end"));
            } else {
                walk.entry(
                        json.path("seq").asLong(),
                        json.path("hash").asText(),
                        json.path("entry").toString());
            }
        }
        if (!ended) {
            walk.unreadable("the file has no end: it was cut");
        }
        return new Verdict(walk.checked(), walk.end());
    }

    /** @param checked number of entries */
    public record Verdict(long checked, List<Fault> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    private static void closed(ChainWalk walk, JsonNode end) {
        if (end.path("size").asLong() != walk.size()) {
            walk.unreadable("the file says it has " + end.path("size").asLong() + " entries");
        }
    }

    private static String field(String line, String name) {
        JsonNode json = parsed(line);
        return json == null ? null : json.path(name).asText();
    }

    private static JsonNode parsed(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return json.isObject() ? json : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
