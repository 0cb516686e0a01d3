package vn.toasoan.review.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One edit of a topic's routing, as it was made. */
public record RoutingChange(long version, List<RouteStep> steps, String reason, UUID changedBy, Instant changedAt) {}
