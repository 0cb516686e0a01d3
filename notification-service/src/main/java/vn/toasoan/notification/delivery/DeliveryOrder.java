package vn.toasoan.notification.delivery;

import java.util.UUID;
import vn.toasoan.notification.rule.Rule;

/**
 * What is to be said, before it is known to whom.
 *
 * @param reason of a return, a refusal or a correction; null otherwise
 * @param url public address of the article; null before it is published
 */
public record DeliveryOrder(
        UUID eventId, UUID articleId, Rule rule, String title, String teamName, String reason, String url) {}
