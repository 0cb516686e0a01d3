package vn.toasoan.submission.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a legal document (văn bản) says about itself.
 *
 * @param number số, ký hiệu
 * @param issuer cơ quan ban hành
 * @param issuedOn ngày ban hành
 * @param effectiveOn ngày có hiệu lực; null where it says none
 */
@Schema(name = "LegalDocument")
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalDocument(
        @Schema(maxLength = 100, examples = "43/2011/NĐ-CP") @Column(name = "document_number")
        String number,

        @Schema(maxLength = 200, examples = "Chính phủ") @Column(name = "document_issuer")
        String issuer,

        @Schema(examples = "2011-06-13") @Column(name = "document_issued_on")
        LocalDate issuedOn,

        @Schema(examples = "2011-08-01") @Column(name = "document_effective_on")
        LocalDate effectiveOn) {}
