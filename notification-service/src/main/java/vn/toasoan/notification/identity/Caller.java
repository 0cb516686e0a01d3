package vn.toasoan.notification.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the token says it. */
@RequestScoped
public class Caller {

    private static final Set<String> SEE_ALL = Set.of("comms-officer", "principal");

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** Subject of the token, which is the person's id everywhere in the system. */
    public String subject() {
        return token.getSubject();
    }

    /** The standing unit and the principal read the whole log; everybody else reads what was sent to themselves. */
    public boolean seesAllNotices() {
        return identity.getRoles().stream().anyMatch(SEE_ALL::contains);
    }
}
