package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;

/** How the school's account agrees to this app: PKCE, with a verifier and a state of its own for each request. */
@ApplicationScoped
class OaConsents {

    private static final Duration LIVES = Duration.ofMinutes(10);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final OaSettings settings;
    private final Clock clock;

    OaConsents(OaSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The page at Zalo where the account's owner agrees. */
    Uni<String> ask() {
        String state = secret();
        String verifier = secret();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into zalo_consent (state, verifier, expires_at) values (:state, :verifier, :expires)")
                        .setParameter("state", state)
                        .setParameter("verifier", verifier)
                        .setParameter("expires", clock.instant().plus(LIVES).atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWith(() -> settings.oauth("/v4/oa/permission") + "?app_id=" + encoded(settings.appId())
                        + "&redirect_uri=" + encoded(settings.callback()) + "&code_challenge=" + challenge(verifier)
                        + "&state=" + state);
    }

    /** The verifier of a request that was made and is still good, once; null for any other. */
    Uni<String> redeem(String state) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select verifier from zalo_consent where state = :state and expires_at > :now for update",
                                String.class)
                        .setParameter("state", state)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull()
                        .chain(verifier -> session.createNativeQuery(
                                        "delete from zalo_consent where state = :state or expires_at <= :now")
                                .setParameter("state", state)
                                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .executeUpdate()
                                .replaceWith(verifier)));
    }

    /** Base64url without padding, of the raw SHA-256. */
    static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
