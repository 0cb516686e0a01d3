package vn.toasoan.submission.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/** Event: a person as they are now, told whole. The only internal event with a name or an address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonChanged(
        String personId,
        String displayName,
        String email,
        String locale,
        boolean active,
        List<String> roles,
        List<String> teams,
        List<String> leads,
        String deputyId,
        List<String> duties,
        LocalDate validFrom,
        LocalDate validTo,
        int version) {}
