package vn.toasoan.journey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Edits a token's claims without having its key. */
final class Forgery {

    private Forgery() {}

    static String withRole(String claims, String role, String better) {
        String edited = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)
                .replace("\"" + role + "\"", "\"" + better + "\"");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(edited.getBytes(StandardCharsets.UTF_8));
    }
}
