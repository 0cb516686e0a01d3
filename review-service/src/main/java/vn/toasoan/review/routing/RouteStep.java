package vn.toasoan.review.routing;

/**
 * One approval that an article needs.
 *
 * @param order from 1; steps of one order are decided side by side, a higher order waits for the lower
 * @param label the approver's name in Vietnamese
 */
public record RouteStep(int order, String role, Mode mode, String label) {}
