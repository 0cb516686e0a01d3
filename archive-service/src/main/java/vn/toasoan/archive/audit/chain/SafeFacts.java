package vn.toasoan.archive.audit.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.toasoan.archive.audit.verify.Hash;

/**
 * What of an event may enter the log. Ids, codes, hashes, numbers, dates and decision numbers stay as they are; anything
 * that could be a name or a sentence becomes its salted hash, so that a lawful erasure never has to break the chain.
 */
final class SafeFacts {

    private static final Pattern SAFE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|[0-9a-f]{64}"
            + "|[A-Z][A-Z0-9_-]{0,63}"
            + "|\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2}))?"
            + "|\\d{4}-\\d{4}"
            + "|\\d{1,18}"
            + "|\\d{1,6}(/[\\p{Lu}0-9.-]{1,20}){1,3}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> CODE_FIELDS = Set.of("targetType", "type", "kind", "topic", "team", "actingRole");
    private static final long EXACT = 1L << 53;

    private final byte[] salt;

    SafeFacts(byte[] salt) {
        this.salt = salt.clone();
    }

    JsonNode of(JsonNode data) {
        return of("", data);
    }

    private JsonNode of(String field, JsonNode value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value.isObject()) {
            ObjectNode safe = json.objectNode();
            value.properties().forEach(each -> safe.set(each.getKey(), of(each.getKey(), each.getValue())));
            return safe;
        }
        if (value.isArray()) {
            ArrayNode safe = json.arrayNode();
            value.forEach(each -> safe.add(of(field, each)));
            return safe;
        }
        if (value.isBoolean()) {
            return value;
        }
        if (value.isIntegralNumber() && value.canConvertToLong() && Math.abs(value.asLong()) < EXACT) {
            return value;
        }
        String text = value.asText();
        boolean safe = SAFE.matcher(text).matches()
                || (CODE_FIELDS.contains(field) && CODE.matcher(text).matches());
        return json.textNode(safe ? text : "hmac:" + hashed(text));
    }

    private String hashed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return Hash.hex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
