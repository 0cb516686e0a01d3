package vn.toasoan.archive.schedule.proposal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import vn.toasoan.archive.schedule.RetentionRule;
import vn.toasoan.archive.store.Sha256;

/** @param corrects version whose mistake this one mends; may be null */
record ProposedVersion(
        String scheduleId,
        String name,
        LocalDate effectiveFrom,
        String basis,
        String corrects,
        List<RetentionRule> rules) {

    /** SHA-256 of the RFC 8785 form of everything that would hold: what a decision binds itself to. */
    String sha256() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", scheduleId);
        content.put("name", name);
        content.put("effectiveFrom", effectiveFrom.toString());
        content.put("basis", basis);
        if (corrects != null) {
            content.put("corrects", corrects);
        }
        content.put("rules", rules);
        try {
            return Sha256.of(new JsonCanonicalizer(RulesColumn.text(content))
                    .getEncodedString()
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("No canonical form", e);
        }
    }
}
