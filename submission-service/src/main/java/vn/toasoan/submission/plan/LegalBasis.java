package vn.toasoan.submission.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal document that a plan rests on, with the days on which it is in force. */
@Embeddable
record LegalBasis(
        int position,
        String number,
        String title,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {

    @Schema(name = "LegalBasis")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "43/2011/NĐ-CP") String number,
            String title,
            @Schema(examples = "2011-08-01") LocalDate validFrom,
            @Schema(description = "Absent: still in force") LocalDate validTo) {}

    View view() {
        return new View(number, title, validFrom, validTo);
    }
}
