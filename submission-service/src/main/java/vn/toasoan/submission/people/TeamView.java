package vn.toasoan.submission.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team, as the API shows it. */
@Schema(name = "Team")
record TeamView(
        @Schema(examples = "to-1") String code,
        @Schema(examples = "Tổ 1") String name,

        @Schema(
                enumeration = {"TO_CHUYEN_MON", "DOAN_THE", "CHUC_NANG"},
                examples = "TO_CHUYEN_MON")
        String kind,

        @Schema(description = "Members propose, the lead hands in")
        boolean leadsHandIn,

        boolean active,
        @Schema(description = "The number for If-Match") int version) {}
