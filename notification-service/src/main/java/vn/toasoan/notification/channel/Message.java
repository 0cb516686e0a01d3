package vn.toasoan.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.notification.rule.Category;

/**
 * What goes out to one person by one channel in one attempt.
 *
 * @param id of the delivery, the same at every attempt: the receiver can tell a repetition by it
 * @param address in the sense of the channel: e-mail address, inbox owner, chat id
 * @param items one, or those that were put together
 * @param lastHeard when this person last wrote to us by this channel; null where that is not known or matters to nobody
 * @param unsubscribeUrl null for what may not be declined
 */
public record Message(
        UUID id,
        String recipientId,
        String recipientName,
        String address,
        Language language,
        Category category,
        boolean bulk,
        List<Item> items,
        Instant lastHeard,
        String unsubscribeUrl) {}
