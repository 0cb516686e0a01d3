package vn.toasoan.archive.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in lower-case hex, the name of every file in the archive. */
public final class Sha256 {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** @throws IllegalArgumentException for anything but 64 lower-case hex digits */
    public static String require(String text) {
        if (text == null || !HEX.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + text);
        }
        return text;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
