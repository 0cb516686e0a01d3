package vn.toasoan.submission.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} of the current request from its verified token. */
@RequestScoped
public class Callers {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Callers(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** Fails with 401 for a token that names nobody. */
    public Caller current() {
        if (token.getSubject() == null) {
            throw new AuthenticationFailedException();
        }
        return new Caller(token.getSubject(), identity.getRoles(), strings("teams"), strings("leads"));
    }

    private Set<String> strings(String claim) {
        Set<String> values = new LinkedHashSet<>();
        Object raw = token.getClaim(claim);
        if (raw instanceof JsonArray array) {
            array.forEach(
                    value -> values.add(value instanceof JsonString string ? string.getString() : value.toString()));
        } else if (raw instanceof Collection<?> collection) {
            collection.forEach(value -> values.add(String.valueOf(value)));
        }
        return values;
    }
}
