package vn.toasoan.submission.revision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import vn.toasoan.submission.text.PlainText;

/**
 * What an approval sticks to: SHA-256 over the RFC 8785 JSON of title, summary, body, topic, authors and images, text
 * in NFC with runs of white space collapsed (design page 2). Test vectors: {@code contracts/content-hash}.
 */
public final class ContentHash {

    private ContentHash() {}

    /** Lower-case hex. */
    public static String of(
            String title, String summary, String body, String topic, List<String> authors, List<Image> images) {
        return HexFormat.of().formatHex(sha256(canonical(title, summary, body, topic, authors, images)));
    }

    static byte[] canonical(
            String title, String summary, String body, String topic, List<String> authors, List<Image> images) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("title", PlainText.collapse(title));
        content.put("summary", PlainText.collapse(summary));
        content.put("body", PlainText.collapse(body));
        content.put("topic", topic);
        authors.forEach(content.putArray("authors")::add);
        var media = content.putArray("media");
        images.forEach(image -> describe(image, media.addObject()));
        try {
            return new JsonCanonicalizer(content.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("Jackson wrote JSON that cannot be read", e);
        }
    }

    private static void describe(Image image, ObjectNode node) {
        node.put("sha256", image.sha256());
        node.put("alt", PlainText.collapse(image.alt()));
        if (image.caption() != null) {
            node.put("caption", PlainText.collapse(image.caption()));
        }
        if (image.credit() != null) {
            node.put("credit", PlainText.collapse(image.credit()));
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
