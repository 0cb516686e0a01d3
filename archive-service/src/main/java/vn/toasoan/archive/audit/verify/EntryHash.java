package vn.toasoan.archive.audit.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** One link: {@code h(n) = SHA-256(0x00 ‖ h(n-1) ‖ JCS(entry))}, with RFC 8785 canonical JSON. */
public final class EntryHash {

    private EntryHash() {}

    /** @return hex; @throws IllegalArgumentException for what is not JSON */
    public static String of(String previousHex, String entryJson) {
        return Hash.hex(
                Hash.of((byte) 0, Hash.bytes(previousHex), canonical(entryJson).getBytes(StandardCharsets.UTF_8)));
    }

    public static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }
}
