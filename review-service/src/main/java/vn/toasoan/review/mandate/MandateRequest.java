package vn.toasoan.review.mandate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The right to speak for the school. */
@Schema(
        name = "MandateRequest",
        examples = {"""
            {"personId": "5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a03", "name": "Lê Thị Ngọc", "title": "Phó Hiệu trưởng",
             "contact": "phatngon@truong.example", "matter": "Tuyển sinh lớp 1 năm học 2026-2027",
             "writtenAct": "Quyết định số 45/QĐ-TH ngày 20/11/2026", "validFrom": "2026-11-23T00:00:00+07:00",
             "validTo": "2027-06-01T00:00:00+07:00"}\
            """})
record MandateRequest(
        @NotNull UUID personId,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 200) String contact,
        @NotBlank @Size(max = 500) String matter,
        @NotBlank @Size(max = 300) String writtenAct,
        @NotNull OffsetDateTime validFrom,
        @NotNull OffsetDateTime validTo) {

    Mandate.Terms terms() {
        return new Mandate.Terms(
                personId,
                name.strip(),
                title.strip(),
                contact.strip(),
                matter.strip(),
                writtenAct.strip(),
                validFrom.toInstant(),
                validTo.toInstant());
    }
}
