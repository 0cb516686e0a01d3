package vn.toasoan.testkit;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A mail as it came in, decoded.
 *
 * @param from bare address
 * @param to bare addresses of To, Cc and Bcc headers
 * @param text the plain part or null
 * @param html the HTML part or null
 * @param headers names ignoring case; the first of a name wins
 */
public record ReceivedMail(
        String from, List<String> to, String subject, String text, String html, Map<String, String> headers) {

    static ReceivedMail of(MimeMessage message) {
        try {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            message.getAllHeaders().asIterator().forEachRemaining(h -> headers.putIfAbsent(h.getName(), h.getValue()));
            return new ReceivedMail(
                    addresses(message.getFrom()).stream().findFirst().orElse(null),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    headers);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Message-ID with its angle brackets. */
    public String messageId() {
        return headers.get("Message-ID");
    }

    private static List<String> addresses(Address[] found) {
        return Stream.ofNullable(found)
                .flatMap(Stream::of)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.getAddress() : address.toString())
                .toList();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            List<BodyPart> children = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                children.add(parts.getBodyPart(i));
            }
            for (BodyPart child : children) {
                String found = part(child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
