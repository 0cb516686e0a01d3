package vn.toasoan.submission.people;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.text.Entries;

/** A team, as the comms officer writes it. */
@Schema(
        name = "TeamRequest",
        requiredProperties = {"name", "kind"})
record TeamRequest(
        @Schema(description = "Of a new team; cannot be changed", examples = "to-5")
        String code,

        @Schema(maxLength = 100, examples = "Tổ 5") String name,

        @Schema(enumeration = {"TO_CHUYEN_MON", "DOAN_THE", "CHUC_NANG"})
        String kind,

        @Schema(description = "Members propose, the lead hands in")
        boolean leadsHandIn,

        @Schema(description = "Whether it may be written for; true where absent")
        Boolean active) {

    private static final Set<String> KINDS = Set.of("TO_CHUYEN_MON", "DOAN_THE", "CHUC_NANG");
    private static final int NAME_MAX = 100;

    static TeamRequest orEmpty(TeamRequest request) {
        return request == null ? new TeamRequest(null, null, null, false, null) : request;
    }

    /**
     * Cleaned.
     *
     * @param fresh whether it needs a code
     */
    TeamRequest read(boolean fresh) {
        Entries entries = new Entries();
        String team = fresh ? entries.code("/code", code) : code;
        String clean = entries.line("/name", name, NAME_MAX);
        entries.oneOf("/kind", kind, KINDS);
        entries.done();
        return new TeamRequest(team, clean, kind, leadsHandIn, active == null || active);
    }
}
