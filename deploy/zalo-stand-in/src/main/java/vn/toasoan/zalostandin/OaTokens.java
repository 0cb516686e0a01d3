package vn.toasoan.zalostandin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pairs of tokens: a refresh token buys one new pair, once; a new pair ends the old access token. */
final class OaTokens {

    static final Duration ACCESS = Duration.ofHours(25);
    private static final Duration REFRESH = Duration.ofDays(90);
    private static final Duration CODE = Duration.ofMinutes(10);

    record Pair(String access, String refresh) {}

    private record Consent(String challenge, Instant until) {}

    private final StandInClock clock;
    private final Map<String, Consent> codes = new HashMap<>();
    private String access;
    private Instant accessUntil = Instant.EPOCH;
    private String refresh;
    private Instant refreshUntil = Instant.EPOCH;
    private int refreshes;
    private int refused;

    OaTokens(StandInClock clock) {
        this.clock = clock;
    }

    /** A first pair, as a person reads it off the developer console. */
    synchronized Pair issue() {
        access = "access-" + UUID.randomUUID();
        accessUntil = clock.instant().plus(ACCESS);
        refresh = "refresh-" + UUID.randomUUID();
        refreshUntil = clock.instant().plus(REFRESH);
        return new Pair(access, refresh);
    }

    synchronized Optional<Pair> refresh(String token) {
        if (!token.equals(refresh) || clock.instant().isAfter(refreshUntil)) {
            refused++;
            return Optional.empty();
        }
        refreshes++;
        return Optional.of(issue());
    }

    synchronized String consent(String challenge) {
        String code = "code-" + UUID.randomUUID();
        codes.put(code, new Consent(challenge, clock.instant().plus(CODE)));
        return code;
    }

    synchronized Optional<Pair> exchange(String code, String verifier) {
        Consent consent = codes.remove(code);
        boolean good = consent != null
                && clock.instant().isBefore(consent.until())
                && consent.challenge().equals(challenge(verifier));
        return good ? Optional.of(issue()) : Optional.empty();
    }

    synchronized void expire() {
        accessUntil = clock.instant();
    }

    /** @return 0 if the token is good, else the code that says what is wrong with it on this host */
    synchronized int check(String token, boolean business) {
        if (token != null && token.equals(access)) {
            return clock.instant().isBefore(accessUntil) ? 0 : business ? -124 : -220;
        }
        return business ? -124 : -216;
    }

    synchronized int refreshes() {
        return refreshes;
    }

    synchronized int refused() {
        return refused;
    }

    static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
