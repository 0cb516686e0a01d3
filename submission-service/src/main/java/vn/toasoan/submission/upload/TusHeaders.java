package vn.toasoan.submission.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** What a tus client says in headers. */
final class TusHeaders {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String VERSIONS = "Tus-Version";
    static final String EXTENSIONS = "Tus-Extension";
    static final String MAX_SIZE = "Tus-Max-Size";
    static final String EXPIRES = "Upload-Expires";
    static final String PIECE = "application/offset+octet-stream";

    private TusHeaders() {}

    static void requireVersion(String version) {
        if (!VERSION.equals(version)) {
            throw Refusal.of(Kind.STALE, "TUS_VERSION").about(VERSION);
        }
    }

    static long number(String header, String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Refusal.of(Kind.INVALID, "VALIDATION").at("/" + header, "MALFORMED_NUMBER");
    }

    /** Keys and values; empty where nothing was said. Keys come as they are, values in Base64. */
    static Map<String, String> metadata(String value) {
        Map<String, String> metadata = new HashMap<>();
        if (value == null) {
            return metadata;
        }
        for (String pair : value.split(",")) {
            String[] parts = pair.strip().split(" ");
            try {
                byte[] bytes =
                        parts.length < 2 ? new byte[0] : Base64.getDecoder().decode(parts[1]);
                metadata.put(parts[0], new String(bytes, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw Refusal.of(Kind.INVALID, "VALIDATION").at("/" + METADATA, "MALFORMED_METADATA");
            }
        }
        return metadata;
    }

    static UUID article(Map<String, String> metadata) {
        try {
            return UUID.fromString(metadata.getOrDefault("articleId", ""));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("/" + METADATA + "/articleId", "MALFORMED_ID");
        }
    }
}
