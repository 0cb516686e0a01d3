package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A photo as it comes from a camera, with all that a camera writes into it.
 *
 * @param key how the sample article's body refers to it
 * @param caption empty if it has none at first
 * @param lateCaption empty, or the caption that the board asks for
 */
record Photo(String key, String file, byte[] bytes, String alt, String caption, String lateCaption, String credit) {

    static Photo of(JsonNode described) {
        String file = described.path("file").asText();
        return new Photo(
                described.path("key").asText(),
                file,
                read("/demo/" + file),
                described.path("alt").asText(),
                described.path("caption").asText(),
                described.path("lateCaption").asText(),
                described.path("credit").asText());
    }

    private static byte[] read(String resource) {
        try (InputStream file = Photo.class.getResourceAsStream(resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
