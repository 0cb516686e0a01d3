package vn.toasoan.publishing.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The beginning of what went over the wire, fit to be stored and shown. */
final class Excerpt {

    private static final int LONGEST = 1024;

    private Excerpt() {}

    static String of(String head, byte[] body) {
        byte[] start = Arrays.copyOf(body, Math.min(body.length, LONGEST));
        String text = new String(start, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "�");
        return head + "\n\n" + text + (body.length > LONGEST ? "…" : "");
    }
}
