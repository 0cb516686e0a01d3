package vn.toasoan.review.reviewcase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Keeps a revision as the JSON text it came as; a row written today can be read by a later release. */
@Converter
@Immutable
class RevisionConverter implements AttributeConverter<Revision, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(Revision revision) {
        try {
            return JSON.writeValueAsString(revision);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Revision convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Revision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored revision can't be read", e);
        }
    }
}
