package vn.toasoan.review.catalogue;

import java.util.List;

/**
 * The fields of submission-service's TopicChanged that this service reads.
 *
 * @param approvals approvers before the board; a proposal for a topic that has no routing here yet
 */
public record TopicChanged(
        String code, String number, String name, List<Approval> approvals, boolean active, long version) {

    /** @param mode ANY or ALL */
    public record Approval(String role, String mode, int order) {}

    public TopicChanged {
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
    }
}
