package vn.toasoan.notification.zalo.oa;

import java.time.Duration;
import java.time.Instant;
import vn.toasoan.notification.zalo.ZaloAddress;
import vn.toasoan.notification.zalo.ZaloProduct;

/** By which of the account's products a message goes. */
enum OaRoute {
    GROUP,
    /** A free text to somebody who wrote to us lately. */
    CONSULTATION,
    TEMPLATE_BY_UID,
    TEMPLATE_BY_PHONE,
    /** There is no way. */
    NONE;

    private static final Duration FREE = Duration.ofHours(48);
    private static final Duration WINDOW = Duration.ofDays(7);

    /**
     * An answer is free for 48 hours and possible for seven days; a template is always possible where one was approved for
     * these words, and cheaper than an answer that is billed.
     *
     * @param lastHeard null for somebody who never wrote
     * @param template an approved one exists for the words of this message
     */
    static OaRoute of(ZaloAddress address, Instant lastHeard, boolean template, Instant now) {
        if (address.group()) {
            return address.product() == ZaloProduct.OA ? GROUP : NONE;
        }
        if (address.product() == ZaloProduct.PHONE) {
            return template ? TEMPLATE_BY_PHONE : NONE;
        }
        if (isWithin(FREE, lastHeard, now)) {
            return CONSULTATION;
        }
        return template ? TEMPLATE_BY_UID : isWithin(WINDOW, lastHeard, now) ? CONSULTATION : NONE;
    }

    boolean business() {
        return this == TEMPLATE_BY_PHONE;
    }

    private static boolean isWithin(Duration time, Instant lastHeard, Instant now) {
        return lastHeard != null && now.isBefore(lastHeard.plus(time));
    }
}
