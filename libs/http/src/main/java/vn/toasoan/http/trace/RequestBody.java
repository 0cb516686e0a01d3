package vn.toasoan.http.trace;

import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What was sent as the body, told by its hash. */
public final class RequestBody {

    private static final String KEY = "toasoan.request-body";

    private RequestBody() {}

    public static void remember(RoutingContext request, byte[] body) {
        request.put(KEY, body);
    }

    /** SHA-256 of the bytes; of no bytes where the resource read no body. */
    public static byte[] sha256(RoutingContext request) {
        byte[] body = request.get(KEY);
        try {
            return MessageDigest.getInstance("SHA-256").digest(body == null ? new byte[0] : body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
