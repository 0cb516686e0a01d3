package vn.toasoan.review.mandate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate as everybody may read it. */
@Schema(name = "SpokespersonMandate")
record MandateView(
        UUID id,
        long version,
        UUID personId,
        String name,
        String title,
        String contact,
        String matter,
        String writtenAct,
        Instant validFrom,
        Instant validTo,

        @Schema(description = "Đang có hiệu lực hay không") boolean valid,

        UUID grantedBy,
        Instant grantedAt,
        Instant revokedAt) {

    static MandateView of(Mandate mandate, Instant now) {
        Mandate.Terms terms = mandate.terms();
        return new MandateView(
                mandate.id(),
                mandate.version(),
                terms.personId(),
                terms.name(),
                terms.title(),
                terms.contact(),
                terms.matter(),
                terms.writtenAct(),
                terms.validFrom(),
                terms.validTo(),
                mandate.validAt(now),
                mandate.grantedBy(),
                mandate.grantedAt(),
                mandate.revokedAt());
    }
}
