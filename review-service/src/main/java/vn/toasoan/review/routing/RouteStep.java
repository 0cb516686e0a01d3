package vn.toasoan.review.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * One approval that an article needs.
 *
 * @param order from 1; steps of one order are decided side by side, a higher order waits for the lower
 * @param role in whose name the step is decided
 * @param quorum how many approve; only with {@code QUORUM}, else null
 * @param person the one holder who decides; null: whoever holds the role
 * @param advisory gives advice and decides nothing: the steps after it don't wait for it
 * @param workingDays until the step is due, counted from the day after it became ready
 * @param label the approver's name in Vietnamese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteStep(
        int order,
        String role,
        Mode mode,
        Integer quorum,
        UUID person,
        boolean advisory,
        int workingDays,
        String label) {

    public static final int USUAL_WORKING_DAYS = 2;

    public RouteStep(int order, String role, Mode mode, String label) {
        this(order, role, mode, null, null, false, USUAL_WORKING_DAYS, label);
    }

    RouteStep at(int otherOrder) {
        return new RouteStep(otherOrder, role, mode, quorum, person, advisory, workingDays, label);
    }
}
