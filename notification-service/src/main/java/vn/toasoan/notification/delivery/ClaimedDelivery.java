package vn.toasoan.notification.delivery;

import java.util.UUID;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.rule.NoticeClass;

/**
 * A delivery that this process alone may attempt until the lease runs out.
 *
 * @param attempt number of this attempt: whoever comes back with an older one has lost the row to somebody else
 */
record ClaimedDelivery(UUID id, int attempt, NoticeClass noticeClass, Message message) {}
