package vn.toasoan.archive.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * What the log was at one moment, signed with Ed25519. One that has left the system (mailed, printed) shows a later cut
 * or rewriting of the log, whatever was done to the log's own copy.
 *
 * @param origin school that keeps the log
 * @param size number of entries
 * @param chainHash hash of the last of them, hex
 * @param rootHash root of the Merkle tree over all their hashes, hex
 * @param at RFC 3339
 * @param keyId first 16 hex digits of SHA-256 over the public key's X.509 form
 * @param signature base64
 */
public record Checkpoint(
        String origin, long size, String chainHash, String rootHash, String at, String keyId, String signature) {

    public static Checkpoint sign(
            String origin, long size, String chainHash, String rootHash, String at, String keyId, PrivateKey key) {
        Checkpoint unsigned = new Checkpoint(origin, size, chainHash, rootHash, at, keyId, "");
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(unsigned.body());
            return new Checkpoint(
                    origin,
                    size,
                    chainHash,
                    rootHash,
                    at,
                    keyId,
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    public boolean isSignedBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(body());
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public static Checkpoint read(JsonNode json) {
        return new Checkpoint(
                json.path("origin").asText(),
                json.path("size").asLong(),
                json.path("chainHash").asText(),
                json.path("rootHash").asText(),
                json.path("at").asText(),
                json.path("keyId").asText(),
                json.path("signature").asText());
    }

    /** What the signature is over: RFC 8785 JSON of everything else. */
    private byte[] body() {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("origin", origin)
                .put("size", size)
                .put("chainHash", chainHash)
                .put("rootHash", rootHash)
                .put("at", at)
                .put("keyId", keyId)
                .toString();
        return EntryHash.canonical(json).getBytes(StandardCharsets.UTF_8);
    }
}
