package vn.toasoan.publishing.site;

import io.vertx.core.MultiMap;

/** Headers of every answer of the public site. The pages run nothing, so the policy allows nothing to run. */
final class PublicHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";
    static final String REVALIDATE = "public, max-age=0, must-revalidate";
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private PublicHeaders() {}

    static void security(MultiMap headers) {
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "strict-origin-when-cross-origin")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
