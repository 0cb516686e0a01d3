package vn.toasoan.zalostandin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What every call of the account's API passes first: rate, token, proof, and the fault that was ordered. */
final class Door {

    private final Settings settings;
    private final OaTokens tokens;
    private final PerMinute minute;
    private final Faults faults;

    Door(Settings settings, OaTokens tokens, PerMinute minute, Faults faults) {
        this.settings = settings;
        this.tokens = tokens;
        this.minute = minute;
        this.faults = faults;
    }

    /** The refusal of this call; empty if it may go on. */
    Optional<Answer> refusal(Call call, boolean business) {
        if (!minute.take()) {
            return Optional.of(Answer.error(-32, headers()));
        }
        String token = call.header("access_token");
        int wrong = tokens.check(token, business);
        if (wrong != 0) {
            return Optional.of(Answer.error(wrong, headers()));
        }
        String proof = call.header("appsecret_proof");
        return proof != null && !proof.equals(proof(token))
                ? Optional.of(Answer.error(business ? -1241 : -242, headers()))
                : Optional.empty();
    }

    /**
     * Sends, unless a fault says otherwise.
     *
     * @param send does it and gives the usual answer
     */
    Answer through(String recipient, Supplier<Answer> send) {
        Optional<Fault> fault = faults.next(recipient);
        if (fault.isEmpty()) {
            return send.get();
        }
        Answer usual = fault.get().arrivesAllTheSame() ? send.get() : Answer.json(Map.of());
        return fault.get().instead(headers(), usual).orElse(usual);
    }

    Answer error(int code) {
        return Answer.error(code, headers());
    }

    Map<String, String> headers() {
        return Map.of(
                "X-RateLimit-Limit", String.valueOf(minute.limit()),
                "X-RateLimit-Remain", String.valueOf(minute.remaining()));
    }

    private String proof(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
