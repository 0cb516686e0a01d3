package vn.toasoan.review.reviewcase;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What an approval sticks to: SHA-256 of the RFC 8785 JSON of {title, summary, body, topic, authors, media in order}.
 * Source: design page 2; submission-service computes it and keeps the test vectors.
 */
public final class ContentHash {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private ContentHash() {}

    /** Lower-case hex. */
    public static String of(Revision content) {
        ObjectNode hashed = JSON.createObjectNode()
                .put("title", text(content.title()))
                .put("summary", text(content.summary()))
                .put("body", text(content.body()))
                .put("topic", content.topic());
        ArrayNode authors = hashed.putArray("authors");
        content.authors().forEach(author -> authors.add(author.toString()));
        ArrayNode media = hashed.putArray("media");
        content.media().forEach(image -> add(media.addObject(), image));
        try {
            return sha256(new JsonCanonicalizer(hashed.toString()).getEncodedUTF8());
        } catch (IOException e) {
            throw new IllegalArgumentException("Content has no canonical form", e);
        }
    }

    /** Whether two texts are the same to the hash; null is only like null. */
    static boolean sameText(String one, String other) {
        return one == null || other == null ? one == other : text(one).equals(text(other));
    }

    private static void add(ObjectNode hashed, Revision.Media image) {
        hashed.put("sha256", image.sha256()).put("alt", text(image.alt()));
        if (image.caption() != null) {
            hashed.put("caption", text(image.caption()));
        }
        if (image.credit() != null) {
            hashed.put("credit", text(image.credit()));
        }
    }

    private static String text(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
