package vn.toasoan.publishing.site;

import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.Map;

/** Headers of every answer of the public site. The pages run nothing, so the policy allows nothing to run. */
final class PublicHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";
    static final String REVALIDATE = "public, max-age=0, must-revalidate";
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private PublicHeaders() {}

    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy", "same-origin");

    static void security(MultiMap headers) {
        SECURITY.forEach(headers::set);
    }

    /** The search page alone holds a form, which leads to itself. */
    static Map<String, String> ofSearch() {
        Map<String, String> headers = new HashMap<>(SECURITY);
        headers.put(
                "Content-Security-Policy", CONTENT_SECURITY_POLICY.replace("form-action 'none'", "form-action 'self'"));
        return headers;
    }
}
