package vn.toasoan.submission.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How the last review ended.
 *
 * @param reason null for an approval
 * @param role in which the reviewer acted; null where no person decided
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verdict(
        @Column(name = "verdict") @Enumerated(EnumType.STRING)
        Type type,

        @Column(name = "verdict_revision") Integer revision,
        @Column(name = "verdict_reason") String reason,
        @Column(name = "verdict_role") String role,
        @Column(name = "verdict_at") Instant at) {

    enum Type {
        RETURNED,
        REFUSED,
        APPROVED,
        CANCELLED
    }
}
