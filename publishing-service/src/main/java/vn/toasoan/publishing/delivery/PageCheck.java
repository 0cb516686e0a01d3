package vn.toasoan.publishing.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The last look at the page on which an article was posted.
 *
 * @param problem stable code; null when the page was there
 */
@Embeddable
record PageCheck(
        @Column(name = "checked_at") Instant at,
        @Column(name = "check_problem") String problem) {}
