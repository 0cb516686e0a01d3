package vn.toasoan.submission.people;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.text.Entries;

/** What the school says of a person beside the realm, which alone gives rights. */
@Schema(name = "PersonRequest")
record PersonRequest(
        @Schema(description = "Who decides in their place; the realm's where absent")
        String deputyId,

        @Schema(description = "First day of office", examples = "2026-09-01")
        LocalDate validFrom,

        @Schema(description = "Last day of office", examples = "2027-08-31")
        LocalDate validTo,

        @Schema(description = "Written duties, at most 20 of 300 characters", examples = "[\"Trưởng Ban biên tập\"]")
        List<String> duties) {

    private static final int DUTIES = 20;
    private static final int DUTY_MAX = 300;

    static PersonRequest orEmpty(PersonRequest request) {
        return request == null ? new PersonRequest(null, null, null, null) : request;
    }

    /** Cleaned. */
    PersonRequest read(String person, boolean deputyIsKnown) {
        Entries entries = new Entries();
        List<String> clean = entries.list("/duties", duties, DUTIES).stream()
                .map(duty -> entries.line("/duties", duty, DUTY_MAX))
                .toList();
        entries.require(deputyId == null || deputyIsKnown && !deputyId.equals(person), "/deputyId", "UNKNOWN_PERSON");
        entries.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom), "/validTo", "OUT_OF_RANGE");
        entries.done();
        return new PersonRequest(deputyId, validFrom, validTo, clean);
    }
}
