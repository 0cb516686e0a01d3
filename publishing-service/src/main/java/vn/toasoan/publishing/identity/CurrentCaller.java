package vn.toasoan.publishing.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.toasoan.http.problem.ProblemException;

/** Reads the caller of the request that is being answered. */
@ApplicationScoped
public class CurrentCaller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    CurrentCaller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** @throws ProblemException 403 for a token whose subject is no person's id */
    public Caller get() {
        return new Caller(
                subject(), identity.getRoles(), texts(token.getClaim("teams")), text(token.getClaim("office")));
    }

    private UUID subject() {
        try {
            return UUID.fromString(token.getSubject());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw ProblemException.of(403, "FORBIDDEN", e);
        }
    }

    private static String text(Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().map(CurrentCaller::text).findFirst().orElse(null)
                : claim == null ? null : claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
    }

    private static Set<String> texts(Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream()
                        .map(value -> value instanceof JsonString json ? json.getString() : String.valueOf(value))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
