package vn.toasoan.archive.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.toasoan.http.problem.ProblemException;

/** Reads the caller from the verified access token. */
@RequestScoped
public class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Refused with 403 where the token's subject is no person's id. */
    public Caller current() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw ProblemException.of(401, "UNAUTHENTICATED");
        }
        return new Caller(subject(token), identity.getRoles());
    }

    private static UUID subject(JsonWebToken token) {
        try {
            return UUID.fromString(token.getSubject());
        } catch (IllegalArgumentException | NullPointerException notAPerson) {
            throw ProblemException.of(403, "FORBIDDEN");
        }
    }
}
