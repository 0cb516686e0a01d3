package vn.toasoan.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** What a delivery says, as it lies in its row. */
@ApplicationScoped
public class StoredSubject {

    private final ObjectMapper json;

    StoredSubject(ObjectMapper json) {
        this.json = json;
    }

    public String write(Subject subject) {
        try {
            return json.writeValueAsString(subject);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Subject read(String facts) {
        try {
            return json.readValue(facts, Subject.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored delivery is unreadable", e);
        }
    }
}
