package vn.toasoan.archive.disposition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import vn.toasoan.archive.record.Disposable;
import vn.toasoan.archive.store.Sha256;

/** SHA-256 over the RFC 8785 form of a list: what people vote on and sign. */
final class ListHash {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private ListHash() {}

    static String of(List<Disposable> list) {
        return Sha256.of(canonical(list).getBytes(StandardCharsets.UTF_8));
    }

    static String canonical(Object value) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("No canonical form", e);
        }
    }

    static String write(Disposable snapshot) {
        return canonical(snapshot);
    }

    static Disposable read(String snapshot) {
        try {
            return JSON.readValue(snapshot, Disposable.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored list is unreadable", e);
        }
    }
}
