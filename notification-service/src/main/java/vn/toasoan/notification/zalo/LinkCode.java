package vn.toasoan.notification.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A code to type into a chat: eight characters that cannot be mistaken for each other, 40 bits. */
public final class LinkCode {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{8}");

    private LinkCode() {}

    static String fresh(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What a person typed, as a code; null if it is none. */
    public static String typed(String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? code : null;
    }

    /** Codes are kept as hashes: a copy of the database links nobody. */
    static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
