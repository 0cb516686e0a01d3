package vn.toasoan.submission.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A step of the review whose turn it is.
 *
 * @param assignedTo persons; null where any holder of the role may take it
 * @param fallbackReason why it went to a person instead of the role; null in the normal case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingStep(
        String stepId, int order, String role, List<String> assignedTo, String fallbackReason, Instant since) {}
