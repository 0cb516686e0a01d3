package vn.toasoan.notification.zalo;

import vn.toasoan.notification.channel.Message;

/**
 * Where a message goes within Zalo, as the gate found it: {@code OA:246845883529197922}.
 *
 * @param id chat, user, group or telephone number; never in a log
 * @param group many people read there
 */
public record ZaloAddress(ZaloProduct product, String id, boolean group) {

    /** How the recipient of a delivery is called that is no person. */
    public static final String GROUP = "group:";

    public static ZaloAddress of(Message message) {
        String[] parts = message.address().split(":", 2);
        return new ZaloAddress(
                ZaloProduct.valueOf(parts[0]), parts[1], message.recipientId().startsWith(GROUP));
    }

    /** As suppression and the gate's query write it. */
    public static String text(ZaloProduct product, String id) {
        return product.name() + ':' + id;
    }

    @Override
    public String toString() {
        return product.name() + ":…";
    }
}
