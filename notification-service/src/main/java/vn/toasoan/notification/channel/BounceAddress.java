package vn.toasoan.notification.channel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One return path for each message, {@code bounce+{id}@…}: a report that comes back there says by its address alone which. */
public final class BounceAddress {

    private static final Pattern TAG = Pattern.compile(
            "\\+([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);

    private BounceAddress() {}

    static String tagged(String address, UUID deliveryId) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + '+' + deliveryId + address.substring(at);
    }

    /** The delivery that an address was made for; empty for every other address. */
    public static Optional<UUID> deliveryOf(String address) {
        Matcher tag = TAG.matcher(address);
        return tag.find() ? Optional.of(UUID.fromString(tag.group(1))) : Optional.empty();
    }
}
