package vn.toasoan.notification.delivery;

import java.util.UUID;
import vn.toasoan.notification.channel.Subject;
import vn.toasoan.notification.rule.Rule;

/**
 * What is to be said, before it is known to whom.
 *
 * @param articleId null for an event about no article
 * @param actor person who caused the event, or null
 * @param dedupKey what nobody is told twice by one channel
 */
public record DeliveryOrder(
        UUID eventId, UUID articleId, Rule rule, String actor, Basis basis, String dedupKey, Subject subject) {}
