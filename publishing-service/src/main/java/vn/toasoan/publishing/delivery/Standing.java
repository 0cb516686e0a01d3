package vn.toasoan.publishing.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How the newest delivery of an article to one destination stands.
 *
 * @param at when it was delivered; null before
 * @param failed whether a person has to look
 * @param problem stable code; null where all is well
 * @param actions what the caller can do now
 */
public record Standing(
        UUID deliveryId,
        String destination,
        String state,
        Instant at,
        boolean failed,
        boolean arrived,
        String problem,
        List<String> actions) {}
