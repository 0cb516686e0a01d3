import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says whether a webhook is from the school, with the JDK alone:
 *
 * <pre>
 * java VerifyWebhook.java whsec_... "$webhook_id" "$webhook_timestamp" "$webhook_signature" &lt; body
 * </pre>
 *
 * Exit 0: it is. The body is what came in, byte for byte: never one that was parsed and written again.
 */
public class VerifyWebhook {

    /** Older or newer messages are refused, so that a recorded one cannot be played again later. */
    private static final long TOLERANCE_SECONDS = 300;

    public static void main(String[] args) throws Exception {
        boolean good = verify(
                args[0], args[1], args[2], args[3], System.in.readAllBytes(), System.currentTimeMillis() / 1000);
        System.out.println(good ? "OK" : "REFUSED");
        System.exit(good ? 0 : 1);
    }

    public static boolean verify(
            String secret, String id, String timestamp, String signatures, byte[] body, long nowSeconds) throws Exception {
        if (Math.abs(nowSeconds - Long.parseLong(timestamp)) > TOLERANCE_SECONDS) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        byte[] expected = mac.doFinal(body);
        for (String signature : signatures.split(" ")) {
            if (signature.startsWith("v1,")
                    && MessageDigest.isEqual(expected, Base64.getDecoder().decode(signature.substring(3)))) {
                return true;
            }
        }
        return false;
    }
}
