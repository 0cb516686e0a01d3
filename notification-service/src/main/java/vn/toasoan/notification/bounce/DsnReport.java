package vn.toasoan.notification.bounce;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toasoan.notification.channel.BounceAddress;

/**
 * A delivery status notification (RFC 3464) about one of our mails. Which one, its recipient's address says: each mail has a
 * return path of its own.
 *
 * @param status enhanced status code, {@code 5.1.1}
 * @param recipient the address that failed; null where the report does not name it
 */
record DsnReport(UUID deliveryId, String status, String recipient) {

    private static final Pattern FAILED =
            Pattern.compile("^Action:\\s*failed\\s*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS =
            Pattern.compile("^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern RECIPIENT = Pattern.compile(
            "^(?:Final|Original)-Recipient:\\s*rfc822;\\s*<?([^\\s<>]+)>?\\s*$",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile(
            "^(?:To|Delivered-To|X-Original-To|Envelope-To):(.*(?:\\n[ \\t].*)*)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** Empty for whatever is no report of a failure, or of no mail of ours: an answer of a vacation, a warning, spam. */
    static Optional<DsnReport> read(String message) {
        String text = message.replace("\r\n", "\n");
        Matcher status = STATUS.matcher(text);
        if (!text.toLowerCase(Locale.ROOT).contains("message/delivery-status")
                || !FAILED.matcher(text).find()
                || !status.find()) {
            return Optional.empty();
        }
        Matcher recipient = RECIPIENT.matcher(text);
        String address = recipient.find() ? recipient.group(1) : null;
        return delivery(head(text)).map(id -> new DsnReport(id, status.group(1), address));
    }

    /** It speaks of the address (5.1.x) or of the mailbox (5.2.x), and for good; 5.2.2 is a full one. */
    boolean saysNobodyIsThere() {
        return (status.startsWith("5.1.") || status.startsWith("5.2.")) && !status.equals("5.2.2");
    }

    private static Optional<UUID> delivery(String head) {
        Matcher to = TO.matcher(head);
        while (to.find()) {
            Optional<UUID> id = BounceAddress.deliveryOf(to.group(1));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Only the report's own header counts: the mail that it returns is what anybody may have written. */
    private static String head(String text) {
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
