package vn.toasoan.http.edge;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sent a request, by facts that the caller cannot choose: the subject of a token that was verified, else the address
 * of the connection. {@code X-Forwarded-For} counts only where {@code quarkus.http.proxy} says that a proxy sets it.
 */
public final class Caller {

    private Caller() {}

    /** {@code s:subject} or {@code a:address}; never null. */
    public static String of(RoutingContext request) {
        String subject = subject(request);
        return subject == null ? "a:" + address(request.request().remoteAddress()) : "s:" + subject;
    }

    private static String subject(RoutingContext request) {
        if (!(request.user() instanceof QuarkusHttpUser user)) {
            return null;
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        if (identity == null || identity.isAnonymous()) {
            return null;
        }
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** One household has a whole /64 of IPv6 addresses, so its first four groups are the key. */
    private static String address(SocketAddress remote) {
        String host = remote == null ? null : remote.hostAddress() == null ? remote.host() : remote.hostAddress();
        if (host == null) {
            return "unknown";
        }
        if (host.indexOf(':') < 0 || host.contains(".")) {
            return host;
        }
        String[] groups = host.split(":", 5);
        return groups.length < 5 || host.contains("::")
                ? host
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
