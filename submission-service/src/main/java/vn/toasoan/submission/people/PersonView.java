package vn.toasoan.submission.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, as the API shows them. */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        @Schema(description = "Subject id of the realm") String id,
        @Schema(examples = "Trần Thị Ngọc Lan") String displayName,

        @Schema(description = "Only for comms officers and the principal")
        String email,

        boolean active,
        List<String> roles,
        List<String> teams,
        List<String> leads,
        String deputyId,

        @Schema(description = "Written duties, for example of the editorial board (plan, III.6)")
        List<String> duties,

        @Schema(description = "First day of office") LocalDate validFrom,
        @Schema(description = "Last day of office") LocalDate validTo,
        @Schema(description = "The number for If-Match") int version) {}
